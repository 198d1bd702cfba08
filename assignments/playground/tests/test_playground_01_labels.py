"""The rules of four data sets."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "labels"


@test_case(name="labels-circle", points=1, hidden=False)
def test_circle_rule(labels, place):
    """labels("circle", …) is +1 where the distance from the middle is below 2.5, and −1 on the edge and outside.

    labels("circle", …)은 가운데에서 거리가 2.5보다 작으면 +1이고, 경계 위와 바깥은 −1이에요.
    """
    X = place(np.array([[0.0, 0.0], [2.0, 0.0], [-2.4, 0.0], [1.5, 2.0], [2.0, 2.0], [0.0, -5.0]]))
    checks.array(labels("circle", X), [1.0, 1.0, 1.0, -1.0, -1.0, -1.0])


@test_case(name="labels-xor-and-plane", points=1, hidden=False)
def test_xor_and_plane(labels, place):
    """labels("xor", …) is the sign of the product, + on the axes; labels("plane", …) is a tenth of the sum.

    labels("xor", …)은 곱의 부호이고 축 위에서는 +예요. labels("plane", …)은 합의 10분의 1이에요.
    """
    X = place(np.array([[1.0, 2.0], [-1.0, -4.0], [3.0, -0.5], [-2.0, 5.0], [0.0, 3.0]]))
    checks.array(labels("xor", X), [1.0, 1.0, -1.0, -1.0, 1.0])
    X = place(np.array([[6.0, 6.0], [2.0, -5.0], [-6.0, -6.0], [0.5, 0.0]]))
    checks.array(labels("plane", X), [1.2, -0.3, -1.2, 0.05])


@test_case(name="labels-bumps", points=1, hidden=False)
def test_bumps_rule(labels, place):
    """labels("bumps", …) is ±1 on a centre, half of that 1 away from it, and 0 from 2 on.

    labels("bumps", …)은 봉우리의 중심에서 ±1, 거리 1에서 그 절반, 거리 2부터 0이에요.
    """
    X = np.array([[-4.0, 2.5], [0.0, 2.5], [4.0, -2.5], [0.0, -1.5], [-3.0, -2.5], [0.0, 0.0], [2.0, 2.5]])
    checks.array(labels("bumps", place(X)), [1.0, -1.0, -1.0, 0.5, -0.5, 0.0, 0.0])
