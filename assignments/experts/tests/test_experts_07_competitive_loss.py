"""The loss of each expert by itself."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "competitive_loss"


@test_case(name="competitive_loss-by-hand", points=1, hidden=False)
def test_by_hand(competitive_loss, place):
    """Two experts that are off by +2 and -2 are blamed for 4, although their mean is right.

    두 전문가가 +2, -2만큼 벗어나면 평균은 맞지만 손실은 4예요.
    """
    outputs = place([[[3.0], [-1.0]]])
    checks.number(competitive_loss(np.array([[0.5, 0.5]]), outputs, np.array([[1.0]])), 4.0)


@test_case(name="competitive_loss-uneven", points=1, hidden=False)
def test_uneven(competitive_loss, place):
    """An expert counts as much as it was asked: gates 0.9 and 0.1, errors 1 and 3, C = 2 give (0.9·2 + 0.1·18)/2.

    전문가는 물어본 만큼만 책임져요. 게이트 0.9, 0.1, 오차 1, 3, C = 2이면 (0.9·2 + 0.1·18)/2예요.
    """
    outputs = place([[[1.0, -1.0], [3.0, 3.0]]])
    checks.number(competitive_loss(np.array([[0.9, 0.1]]), outputs, np.zeros((1, 2))), 1.8)
