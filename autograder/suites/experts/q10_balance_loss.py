"""Is everybody asked?"""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered, some_gates
from autograder.tutor import checks

OK_FORMAT = False
name = "balance_loss"
points = None


def expected(gates):
    """Counted sample by sample; among equals the first."""
    N, E = gates.shape
    counts = [0] * E
    for row in gates.tolist():
        counts[row.index(max(row))] += 1
    return E * sum(counts[e] / N * float(np.sum(gates[:, e])) / N for e in range(E))


def agree(calls, results):
    """The losses agree with the expected ones."""
    for (gates,), result in zip(calls, results, strict=True):
        checks.number(result, expected(gates))


@test_case(name="balance_loss-by-hand", points=1, hidden=False)
def by_hand(balance_loss):
    """Mean gates 0.6 and 0.4, of three samples two routed to the first expert: 2·(2/3·0.6 + 1/3·0.4).

    게이트의 평균이 0.6, 0.4이고 세 샘플 가운데 둘이 첫 전문가에게 가면 2·(2/3·0.6 + 1/3·0.4)예요.
    """
    checks.number(balance_loss(np.array([[0.9, 0.1], [0.6, 0.4], [0.3, 0.7]])), 2.0 * (0.4 + 0.4 / 3.0))


@test_case(name="balance_loss-ends", points=1, hidden=False)
def ends(balance_loss):
    """It is 1 where the mean gates are even, and E = 3 where one expert has every gate 1.

    게이트의 평균이 고르면 1이고, 한 전문가의 게이트가 언제나 1이면 E = 3이에요.
    """
    checks.number(balance_loss(np.array([[0.6, 0.1, 0.3], [0.2, 0.7, 0.1], [0.2, 0.2, 0.6]])), 1.0)
    checks.number(balance_loss(np.array([[0.0, 1.0, 0.0]] * 4)), 3.0)


@test_case(name="balance_loss-sizes", points=2, hidden=True)
def sizes(balance_loss, rng, place):
    """For many numbers of samples and experts the loss is right.

    샘플과 전문가의 수가 여러 가지여도 손실이 맞아요.
    """
    calls = [(some_gates(rng, N, E),) for N, _, E, _ in (*SIZES, (11, 0, 4, 0), (13, 0, 2, 0))]
    agree(calls, answered(balance_loss, calls, place))


@test_case(name="balance_loss-below-one", points=1, hidden=True)
def below_one(balance_loss, rng, place):
    """Where most samples barely prefer an expert that the others hardly ask, the loss is right, and below 1.

    많은 샘플이 살짝 선호하는 전문가를 나머지가 거의 묻지 않으면 손실이 1보다 작고, 그 값이 맞아요.
    """
    part = rng.uniform(0.02, 0.06)
    near, far = [0.34 + part / 10.0, 0.33, 0.33 - part / 10.0], [part, 0.5 + part, 0.5 - 2.0 * part]
    calls = [(np.array([near] * 4 + [far] * 3),), (np.array([far] * 3 + [near] * 5)[:, ::-1].copy(),)]
    for call in calls:
        checks.that(expected(*call) < 1.0, "below 1", expected(*call))
    agree(calls, answered(balance_loss, calls, place))


@test_case(name="balance_loss-ties", points=1, hidden=True)
def ties(balance_loss, rng, place):
    """A sample with equal gates counts for the expert with the lowest index, and for that one only.

    게이트가 같은 샘플은 번호가 가장 작은 전문가 하나에게만 쳐요.
    """
    rows = np.array([[0.5, 0.5, 0.0], [0.25, 0.375, 0.375], [0.5, 0.0, 0.5], [0.125, 0.25, 0.625], [0.0, 0.5, 0.5]])
    calls = [(rows[rng.permutation(5)[:n]],) for n in (2, 3, 4, 5)]
    agree(calls, answered(balance_loss, calls, place))


@test_case(name="balance_loss-collapsed", points=1, hidden=True)
def collapsed(balance_loss, rng, place):
    """Where every sample goes to the same expert, the loss is E times that expert's mean gate.

    모든 샘플이 한 전문가에게 가면 손실은 그 전문가의 게이트 평균의 E배예요.
    """
    calls, wanted = [], []
    for E in (2, 3, 5):
        chosen = int(rng.integers(0, E))
        gates = 0.25 * some_gates(rng, 7, E)
        gates[:, chosen] += 0.75
        calls.append((gates,))
        wanted.append(E * gates[:, chosen].sum() / 7)
    for result, value in zip(answered(balance_loss, calls, place), wanted, strict=True):
        checks.number(result, value)
