"""dropout: each entry on its own, and the survivors speak up."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import roughly
from autograder.tutor import checks

OK_FORMAT = False
name = "dropout"
points = None

# A share may lie this many standard errors off: beyond it once in 10^11.
ERRORS = 7.0


@test_case(name="dropout-mask", points=1, hidden=False)
def mask_and_out(dropout, place):
    """The mask holds 0 and 1/(1 - rate), both float64; out is X times the mask; X, an array or a list, stays as it is.

    mask에는 0과 1/(1 - rate)만 있고, out은 X와 mask의 곱이에요. 둘 다 float64이고, 배열이든 리스트든 X는 그대로예요.
    """
    X = place(np.arange(1.0, 36.0).reshape(5, 7))
    ints = X.original.astype(np.uint8)
    for given in (X, X.original, X.original.tolist(), ints, X.original.astype(np.float32)):
        out, mask = checks.items(dropout(given, 0.2, 3), 2)
        checks.unchanged(X)
        with checks.naming("mask"):
            checks.array(mask, np.zeros((5, 7)), tol=10.0)
            checks.array(mask, np.where(mask > 0.5, 1.25, 0.0))
        with checks.naming("out"):
            checks.array(out, X.original * mask)
        checks.that(0 < np.count_nonzero(mask) < 35)


def dropped(result, X, rate):
    """What was dropped, once mask and out are known to be well formed."""
    out, mask = checks.items(result, 2)
    with checks.naming("mask"):
        roughly(mask, np.zeros(X.shape), np.inf)
        gone = mask.astype(np.float64) < 0.5
        roughly(mask, np.where(gone, 0.0, 1.0 / (1.0 - rate)))
    with checks.naming("out"):
        roughly(out, np.where(gone, 0.0, X / (1.0 - rate)))
    return gone


@test_case(name="dropout-chance", points=1, hidden=True)
def chance(dropout, rng, place):
    """Each entry is dropped on its own with probability rate; the seed alone decides which.

    원소 하나하나가 rate의 확률로 따로따로 떨어져요. 무엇이 떨어질지는 시드만으로 정해져요.
    """
    X = rng.normal(size=(211, 97)) * (rng.random((211, 97)) < 0.9)
    seed = int(rng.integers(3, 10**6))
    rates = [0.2, rng.uniform(0.4, 0.9), 0.05]
    for rate, result in zip(rates, dropout.map([place(X) for _ in rates], rates, [seed] * 3), strict=True):
        gone = dropped(result, X, rate)
        error = ERRORS * np.sqrt(rate * (1.0 - rate))
        checks.that(abs(gone.mean() - rate) <= error / np.sqrt(X.size))
        checks.that(np.abs(gone.mean(axis=0) - rate).max() <= error / np.sqrt(211) + 0.04)
        checks.that(np.abs(gone.mean(axis=1) - rate).max() <= error / np.sqrt(97) + 0.06)
        pairs = (gone[1:] & gone[:-1]).mean(), (gone[:, 1:] & gone[:, :-1]).mean()
        checks.that(all(abs(pair - rate**2) <= 2.0 * ERRORS * rate / np.sqrt(X.size) for pair in pairs))
    small = rng.normal(size=(5, 7))
    seeds = [*range(40), seed, 2**40 + 1] * 2
    masks = [dropped(r, small, 0.5) for r in dropout.map([place(small) for _ in seeds], [0.5] * len(seeds), seeds)]
    checks.that(all(np.array_equal(a, b) for a, b in zip(masks[:42], masks[42:], strict=True)))
    checks.that(len({mask.tobytes() for mask in masks}) == 42)
    checks.that(len({int(mask.sum()) for mask in masks}) > 3)
    checks.that(not dropped(dropout(seed=seed, rate=0, X=place(small)), small, 0.0).any())


@test_case(name="dropout-refuses", points=1, hidden=True)
def refuses(dropout, rng):
    """dropout raises ValueError unless 0 ≤ rate < 1.

    0 ≤ rate < 1이 아니면 dropout은 ValueError를 내요.
    """
    rates = [1.0, 1, 1.5, -0.1, -1, 2, 100.0, -1e-6]
    checks.value_errors(dropout, [rng.normal(size=(3, 2))] * len(rates), rates, [1] * len(rates))
