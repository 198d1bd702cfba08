"""Distance and angle."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "polar"


@test_case(name="polar-known-values", points=1, hidden=False)
def test_known_values(polar):
    """(3, 4) is 5 away from 0, at the angle whose tangent is 4/3; (1, -1) lies at -45 degrees, in radians.

    (3, 4)는 원점에서 5만큼 떨어져 있고 각의 탄젠트는 4/3이에요. (1, -1)은 -45도에 있어요. 단위는 라디안이에요.
    """
    expected = [[5.0, math.atan(4.0 / 3.0)], [math.sqrt(2.0), -0.25 * math.pi]]
    checks.array(polar(np.array([[3.0, 4.0], [1.0, -1.0]])), expected)


@test_case(name="polar-left", points=1, hidden=False)
def test_left(polar):
    """(-1, 1) lies at 135 degrees, (-1, -1) at -135 degrees, in radians.

    (-1, 1)은 135도, (-1, -1)은 -135도에 있어요. 단위는 라디안이에요.
    """
    root = math.sqrt(2.0)
    expected = [[root, 0.75 * math.pi], [root, -0.75 * math.pi]]
    checks.array(polar(np.array([[-1.0, 1.0], [-1.0, -1.0]])), expected)
