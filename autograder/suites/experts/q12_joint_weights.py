"""All weights learnt together."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import answered
from autograder.tutor import checks

OK_FORMAT = False
name = "joint_weights"
points = None


def made(rng, N, K, condition):
    """Phi (N, K) of the condition, w, and y = Phi·w + something that no column sees."""
    Q, _ = np.linalg.qr(rng.normal(size=(N, N)))
    V, _ = np.linalg.qr(rng.normal(size=(K, K)))
    w = rng.uniform(-3.0, 3.0, size=K)
    Phi = Q[:, :K] * np.geomspace(1.0, 1.0 / condition, K) @ V.T
    return Phi, w, Phi @ w + Q[:, K:] @ rng.uniform(-2.0, 2.0, size=N - K)


def agree(problems, joint_weights, place):
    """The weights found are those that the problems were made with."""
    results = answered(joint_weights, [(Phi, y) for Phi, _, y in problems], place)
    for (_, w, _), result in zip(problems, results, strict=True):
        checks.array(result, w)


@test_case(name="joint_weights-by-hand", points=1, hidden=False)
def by_hand(joint_weights, place):
    """Two correlated columns that make y together are both found: 2 of the first and -1 of the second.

    상관 있는 두 열이 함께 y를 만들면 둘 다 찾아요: 첫 열 2배, 둘째 열 -1배.
    """
    Phi = place([[1.0, 1.0], [0.0, 1.0], [1.0, 0.0]])
    checks.array(joint_weights(Phi, place([1.0, -1.0, 2.0])), [2.0, -1.0])


@test_case(name="joint_weights-least-squares", points=1, hidden=True)
def least_squares(joint_weights, rng, place):
    """What no column can explain does not disturb the weights, for many sizes, also as many columns as rows.

    어떤 열로도 설명할 수 없는 부분은 가중치를 바꾸지 않아요. 열이 행만큼 많을 때까지 크기가 여러 가지예요.
    """
    agree([made(rng, N, K, 5.0) for N, K in ((5, 3), (7, 1), (4, 4), (11, 6), (1, 1))], joint_weights, place)


@test_case(name="joint_weights-correlated", points=1, hidden=True)
def correlated(joint_weights, rng, place):
    """Columns that are nearly the same (condition 100 and 1000), and columns of unlike length, are told apart.

    거의 같은 열(조건수 100, 1000)도, 길이가 다른 열도 구별해요.
    """
    problems = [made(rng, 9, 4, condition) for condition in (100.0, 1000.0)]
    Phi, w, y = made(rng, 7, 3, 2.0)
    agree([*problems, (Phi * [1.0, 20.0, 0.2], w / [1.0, 20.0, 0.2], y)], joint_weights, place)
