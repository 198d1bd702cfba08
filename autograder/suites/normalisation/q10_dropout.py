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
            checks.form(mask, np.zeros((5, 7)))
            checks.array(mask, np.where(mask > 0.5, 1.25, 0.0), tol=checks.PRECISE)
        with checks.naming("out"):
            checks.form(out, np.zeros((5, 7)))
            checks.array(out, X.original * mask, tol=checks.PRECISE)
        kept = np.count_nonzero(mask)
        checks.that(0 < kept < 35, "some of 35 entries kept, some dropped", f"{kept} kept")


def near(share, rate, error):
    """A share of dropped entries is the rate, as far as chance allows."""
    checks.that(abs(share - rate) <= error, f"a share of {rate:.3f} ± {error:.3f}", f"{share:.3f}")


def dropped(result, X, rate):
    """What was dropped, once mask and out are known to be well formed."""
    out, mask = checks.items(result, 2)
    with checks.naming("mask"):
        roughly(mask, np.zeros(X.shape), np.inf)  # numbers, and of this shape
        gone = np.array(mask, dtype=np.float64) < 0.5
        roughly(mask, np.where(gone, 0.0, 1.0 / (1.0 - rate)))
    with checks.naming("out"):
        roughly(out, np.where(gone, 0.0, X / (1.0 - rate)))
    return gone


@test_case(name="dropout-chance", points=1, hidden=True)
def chance(dropout, rng, place):
    """Each entry is dropped on its own with probability rate; the seed alone decides which.

    원소 하나하나가 rate의 확률로 따로따로 떨어져요. 무엇이 떨어질지는 시드만으로 정해져요.
    """
    X = rng.normal(size=(61, 53)) * (rng.random((61, 53)) < 0.9)
    seed = int(rng.integers(3, 10**6))
    rates = [0.2, rng.uniform(0.4, 0.9), 0.05]
    for rate, result in zip(rates, dropout.map([place(X) for _ in rates], rates, [seed] * 3), strict=True):
        gone = dropped(result, X, rate)
        error = ERRORS * np.sqrt(rate * (1.0 - rate))
        near(gone.mean(), rate, error / np.sqrt(X.size))
        for axis, slack in ((0, 0.06), (1, 0.08)):
            shares = gone.mean(axis=axis)
            worst = shares[np.abs(shares - rate).argmax()]
            near(worst, rate, error / np.sqrt(X.shape[axis]) + slack)
        for pair in ((gone[1:] & gone[:-1]).mean(), (gone[:, 1:] & gone[:, :-1]).mean()):
            near(pair, rate**2, 2.0 * ERRORS * rate / np.sqrt(X.size))
    small = rng.normal(size=(5, 7))
    seeds = [*range(40), seed, 2**40 + 1] * 2
    masks = [dropped(r, small, 0.5) for r in dropout.map([place(small) for _ in seeds], [0.5] * len(seeds), seeds)]
    again = sum(np.array_equal(a, b) for a, b in zip(masks[:42], masks[42:], strict=True))
    checks.that(again == 42, "the same mask for the same seed", f"{again} of 42 masks came again")
    different = len({mask.tobytes() for mask in masks})
    checks.that(different == 42, "42 masks for 42 seeds", f"{different} masks")
    counts = {int(mask.sum()) for mask in masks}
    checks.that(len(counts) > 3, "a number of dropped entries that depends on chance", f"{sorted(counts)} dropped")
    none = dropped(dropout(seed=seed, rate=0, X=place(small)), small, 0.0).sum()
    checks.that(none == 0, "nothing dropped for rate 0", f"{none} dropped")


@test_case(name="dropout-refuses", points=1, hidden=True)
def refuses(dropout, rng):
    """dropout raises ValueError unless 0 ≤ rate < 1.

    0 ≤ rate < 1이 아니면 dropout은 ValueError를 내요.
    """
    rates = [1.0, 1, 1.5, -0.1, -1, 2, 100.0, -1e-6]
    checks.value_errors(dropout, [rng.normal(size=(3, 2))] * len(rates), rates, [1] * len(rates))
