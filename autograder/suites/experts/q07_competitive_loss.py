"""The loss of each expert by itself."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered, answers
from autograder.tutor import checks

OK_FORMAT = False
name = "competitive_loss"
points = None


def expected(gates, outputs, y):
    """Expert by expert."""
    return sum(float(np.sum(gates[:, [e]] * (outputs[:, e] - y) ** 2)) for e in range(gates.shape[1])) / y.size


@test_case(name="competitive_loss-by-hand", points=1, hidden=False)
def by_hand(competitive_loss, place):
    """Two experts that are off by +2 and -2 are blamed for 4, although their mean is right.

    두 전문가가 +2, -2만큼 벗어나면 평균은 맞지만 손실은 4예요.
    """
    outputs = place([[[3.0], [-1.0]]])
    checks.number(competitive_loss(np.array([[0.5, 0.5]]), outputs, np.array([[1.0]])), 4.0)


@test_case(name="competitive_loss-uneven", points=1, hidden=False)
def uneven(competitive_loss, place):
    """An expert counts as much as it was asked: gates 0.9 and 0.1, errors 1 and 3, C = 2 give (0.9·2 + 0.1·18)/2.

    전문가는 물어본 만큼만 책임져요. 게이트 0.9, 0.1, 오차 1, 3, C = 2이면 (0.9·2 + 0.1·18)/2예요.
    """
    outputs = place([[[1.0, -1.0], [3.0, 3.0]]])
    checks.number(competitive_loss(np.array([[0.9, 0.1]]), outputs, np.zeros((1, 2))), 1.8)


@test_case(name="competitive_loss-sizes", points=2, hidden=True)
def sizes(competitive_loss, rng, place):
    """For many numbers of samples, experts and outputs the loss is right, divided by N·C.

    샘플, 전문가, 출력의 수가 여러 가지여도 N·C로 나눈 손실이 맞아요.
    """
    calls = [answers(rng, N, E, C) for N, _, E, C in SIZES]
    for call, result in zip(calls, answered(competitive_loss, calls, place), strict=True):
        checks.number(result, expected(*call))


@test_case(name="competitive_loss-magnitudes", points=1, hidden=True)
def magnitudes(competitive_loss, rng, place):
    """Large and small answers have the right loss; an expert that is not asked is not blamed.

    답이 크거나 작아도 손실이 맞고, 묻지 않은 전문가는 책임지지 않아요.
    """
    calls = []
    for size in (1e-2, 300.0, 1e4):
        gates, outputs, y = answers(rng, 5, 3, 4)
        calls += [(gates, outputs * size, y), (gates, outputs, y * size)]
        calls.append((np.eye(3)[rng.integers(0, 3, size=5)], outputs * size, y))
    for call, result in zip(calls, answered(competitive_loss, calls, place), strict=True):
        checks.number(result, expected(*call))
