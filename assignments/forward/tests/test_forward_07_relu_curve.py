"""Sums of bent lines make any bent line."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "relu_curve"


@test_case(name="relu_curve-one-kink", points=1, hidden=False)
def test_one_kink(relu_curve):
    """relu_curve is flat up to its kink, and climbs with the slope from there on.

    relu_curve는 꺾임점까지는 평평하고, 거기서부터 기울기만큼 올라가요.
    """
    x = np.array([-1.0, 0.0, 1.0, 2.0, 3.5])
    checks.array(relu_curve(x, np.array([1.0]), np.array([2.0])), [0.0, 0.0, 0.0, 2.0, 5.0])


@test_case(name="relu_curve-tent", points=2, hidden=False)
def test_tent(relu_curve):
    """relu_curve goes up, down and flat again: the slopes are those of the curve, not of the ReLUs.

    relu_curve는 올라갔다 내려왔다 다시 평평해져요. slopes는 ReLU 하나하나가 아니라 곡선의 기울기예요.
    """
    x = np.array([-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 5.0])
    kinks = np.array([0.0, 1.0, 2.0])
    checks.array(relu_curve(x, kinks, np.array([1.0, -1.0, 0.0])), [0.0, 0.0, 0.5, 1.0, 0.5, 0.0, 0.0])
    bent = relu_curve(x, kinks, np.array([3.0, 1.0, -2.0]), start=10.0)
    checks.array(bent, [10.0, 10.0, 11.5, 13.0, 13.5, 14.0, 8.0])


@test_case(name="relu_curve-no-kink", points=1, hidden=False)
def test_no_kink(relu_curve):
    """relu_curve without any kink is flat.

    relu_curve는 꺾임점이 하나도 없으면 평평해요.
    """
    checks.array(relu_curve(np.array([-2.0, 0.0, 3.0]), np.array([]), np.array([]), start=1.5), [1.5, 1.5, 1.5])
