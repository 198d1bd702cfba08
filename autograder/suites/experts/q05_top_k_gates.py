"""Gates for the few best experts only."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered, softmax
from autograder.tutor import checks

OK_FORMAT = False
name = "top_k_gates"
points = None


def expected(logits, k):
    """Row by row: the softmax of the kept, zeros elsewhere."""
    gates = np.zeros(logits.shape)
    for row, into in zip(logits, gates, strict=True):
        kept = sorted(range(len(row)), key=lambda e, row=row: (-row[e], e))[:k]
        into[kept] = softmax(row[np.newaxis, kept])[0]
    return gates


def agree(calls, results):
    """The gates agree with the expected ones."""
    for call, result in zip(calls, results, strict=True):
        checks.array(result, expected(*call))


@test_case(name="top_k_gates-by-hand", points=2, hidden=False)
def by_hand(top_k_gates, place):
    """Of four logits the two largest are kept, and their gates sum to 1: ln 3 and 0 give 0.75 and 0.25.

    로짓 넷 가운데 가장 큰 둘이 남고, 남은 게이트의 합은 1이에요. ln 3과 0은 0.75와 0.25가 돼요.
    """
    logits = place([[0.0, -1.0, np.log(3.0), -2.0], [-4.0, -3.0, -3.5, -3.0 + np.log(4.0)]])
    checks.array(top_k_gates(logits, 2), [[0.25, 0.0, 0.75, 0.0], [0.0, 0.2, 0.0, 0.8]])


@test_case(name="top_k_gates-one-and-all", points=1, hidden=False)
def one_and_all(top_k_gates, place):
    """With k = 1 the best expert has the gate 1; with k = E it is the softmax of all.

    k = 1이면 가장 좋은 전문가의 게이트가 1이고, k = E이면 전체의 소프트맥스예요.
    """
    logits = [[np.log(2.0), np.log(5.0), 0.0]]
    checks.array(top_k_gates(place(logits), 1), [[0.0, 1.0, 0.0]])
    checks.array(top_k_gates(place(logits), 3), [[0.25, 0.625, 0.125]])


@test_case(name="top_k_gates-sizes", points=2, hidden=True)
def sizes(top_k_gates, rng, place):
    """For many numbers of samples and experts, and every k from 1 to E, the gates are right.

    샘플과 전문가의 수가 여러 가지이고 k가 1부터 E까지 무엇이든 게이트가 맞아요.
    """
    calls = []
    for N, _, E, _ in (*SIZES, (5, 0, 7, 0)):
        for k in range(1, E + 1):
            logits = np.array([rng.permutation(E) for _ in range(N)]) + rng.uniform(-0.4, 0.4, size=(N, E))
            calls.append((logits * 0.8 - 1.0, k))
    agree(calls, answered(top_k_gates, calls, place))


@test_case(name="top_k_gates-exact-zeros", points=1, hidden=True)
def exact_zeros(top_k_gates, rng, place):
    """Who is not kept has a gate of exactly 0, exactly k gates are not 0, and those sum to 1, without a fudge.

    남지 않은 전문가의 게이트는 정확히 0이고, 0이 아닌 게이트는 정확히 k개이며, 그 합은 어김없이 1이에요.
    """
    calls = []
    for k in (1, 2, 4, 5):
        logits = np.array([rng.permutation(6) for _ in range(7)]) + rng.uniform(-0.4, 0.4, size=(7, 6))
        calls += [(logits, k), (-logits - 3.0, k)]
    for call, result in zip(calls, answered(top_k_gates, calls, place), strict=True):
        wanted = expected(*call)
        checks.array(result, wanted)
        counts = np.count_nonzero(np.asarray(result), axis=1)
        checks.that(np.all(counts == call[1]), f"{call[1]} gates that are not 0", counts)
        checks.array(np.asarray(result).sum(axis=1), np.ones(len(counts)), checks.PRECISE)


@test_case(name="top_k_gates-ties", points=2, hidden=True)
def ties(top_k_gates, rng, place):
    """Where logits are equal, exactly k are kept, those with the lower indices.

    로짓이 같아도 정확히 k개가 남고, 번호가 작은 쪽이 남아요.
    """
    rows = [[1.0, 1.0, 1.0, 0.0], [0.0, 1.0, 1.0, 1.0], [2.0] * 4, [-1.0, -3.0, -1.0, -1.0], [0.0, 2.0, 0.0, 0.0]]
    logits = np.array(rows)[rng.permutation(5)]
    calls = [(logits + shift, k) for k in (1, 2, 3) for shift in (0.0, -5.0, float(rng.integers(1, 9)))]
    many = rng.integers(0, 3, size=(4, 61)) / 2.0  # so many that not every way to sort keeps their order
    calls += [(many, k) for k in (1, 7, 30)]
    agree(calls, answered(top_k_gates, calls, place))


@test_case(name="top_k_gates-large", points=2, hidden=True)
def large(top_k_gates, rng, place):
    """With logits of hundreds and thousands, of either sign, the kept gates are right.

    로짓이 양으로든 음으로든 수백, 수천이어도 남은 게이트가 맞아요.
    """
    calls = []
    for size in (800.0, -800.0, 9500.0, -9500.0):
        # in eighths, which float32 holds: what it costs is asked elsewhere
        logits = np.array([rng.permutation(5) for _ in range(6)]) + rng.integers(-3, 4, size=(6, 5)) / 8.0
        calls += [(logits + size, 2), (logits + size, 4), (logits * size / 8.0, 3)]
    near = np.array([[0.0, 2.0, -1.0, 1.0, 3.0], [3.0, 0.0, 1.0, 2.0, -1.0]])
    apart = near + np.array([[9500.0], [-9500.0]])  # each row has a largest logit of its own
    calls += [(apart, 2), (apart[::-1].copy(), 4)]
    agree(calls, answered(top_k_gates, calls, place))
