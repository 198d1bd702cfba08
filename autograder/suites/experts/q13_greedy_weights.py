"""Weights learnt one after the other."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import answered
from autograder.tutor import checks

OK_FORMAT = False
name = "greedy_weights"
points = None


def expected(Phi, y):
    """All at once: φₖ·φₖ wₖ + Σ_{j<k} φₖ·φⱼ wⱼ = φₖ·y."""
    return np.linalg.solve(np.tril(Phi.T @ Phi), Phi.T @ y)


def agree(calls, results):
    """The weights agree with the expected ones."""
    for call, result in zip(calls, results, strict=True):
        checks.array(result, expected(*call))


@test_case(name="greedy_weights-by-hand", points=1, hidden=False)
def by_hand(greedy_weights, place):
    """The first column takes what it can, 1.5; the second is fitted to what is left, and the first stays frozen.

    첫 열이 가져갈 수 있는 만큼(1.5) 가져가고, 둘째 열은 남은 것에 맞추며, 첫 가중치는 그대로예요.
    """
    Phi = place([[1.0, 1.0], [0.0, 1.0], [1.0, 0.0]])
    checks.array(greedy_weights(Phi, place([1.0, -1.0, 2.0])), [1.5, -0.75])


@test_case(name="greedy_weights-sizes", points=2, hidden=True)
def sizes(greedy_weights, rng, place):
    """For many numbers of rows and columns, columns of unlike length, every weight is right.

    행과 열의 수가 여러 가지이고 열의 길이가 달라도 모든 가중치가 맞아요.
    """
    calls = []
    for N, K in ((4, 4), (5, 3), (7, 2), (3, 1), (11, 6), (2, 5)):
        calls.append(
            (rng.uniform(-2.0, 2.0, size=(N, K)) * rng.uniform(0.5, 4.0, size=K), rng.uniform(-3.0, 3.0, size=N))
        )
    agree(calls, answered(greedy_weights, calls, place))


@test_case(name="greedy_weights-correlated", points=1, hidden=True)
def correlated(greedy_weights, rng, place):
    """Where the columns are alike, the first takes nearly all, and later ones only what it left, in their order.

    열이 서로 비슷하면 첫 열이 거의 다 가져가고, 뒤의 열은 차례로 남은 것만 가져가요.
    """
    calls = []
    for size in (0.3, 0.05):
        common = rng.uniform(0.5, 2.0, size=(8, 1))
        Phi, y = common + size * rng.uniform(-1.0, 1.0, size=(8, 4)), rng.uniform(1.0, 3.0, size=8)
        calls += [(Phi, y), (Phi[:, ::-1].copy(), y), (Phi, y * 100.0)]
    agree(calls, answered(greedy_weights, calls, place))
