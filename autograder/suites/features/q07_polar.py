"""Distance and angle."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import agrees, in_polar
from autograder.tutor import checks

OK_FORMAT = False
name = "polar"
points = None


@test_case(name="polar-known-values", points=1, hidden=False)
def known_values(polar):
    """(3, 4) is 5 away from 0, at the angle whose tangent is 4/3; (1, -1) lies at -45 degrees, in radians.

    (3, 4)는 원점에서 5만큼 떨어져 있고 각의 탄젠트는 4/3이에요. (1, -1)은 -45도에 있어요. 단위는 라디안이에요.
    """
    expected = [[5.0, math.atan(4.0 / 3.0)], [math.sqrt(2.0), -0.25 * math.pi]]
    checks.array(polar(np.array([[3.0, 4.0], [1.0, -1.0]])), expected)


@test_case(name="polar-left", points=1, hidden=False)
def left(polar):
    """(-1, 1) lies at 135 degrees, (-1, -1) at -135 degrees, in radians.

    (-1, 1)은 135도, (-1, -1)은 -135도에 있어요. 단위는 라디안이에요.
    """
    root = math.sqrt(2.0)
    expected = [[root, 0.75 * math.pi], [root, -0.75 * math.pi]]
    checks.array(polar(np.array([[-1.0, 1.0], [-1.0, -1.0]])), expected)


@test_case(name="polar-everywhere", points=2, hidden=True)
def everywhere(polar, rng):
    """Points of all quadrants, near 0 and far away, any number of them.

    모든 사분면의 점이, 원점에 가깝든 멀든, 몇 개든 돼요.
    """
    signs = np.array([[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]])
    points = [np.repeat(signs, 2, axis=0) * rng.uniform(0.1, 3.0, (8, 2)) * size for size in (1.0, 1e-4, 1e4)]
    agrees(polar, in_polar, [(X,) for X in (*points, rng.normal(size=(1, 2)), rng.normal(size=(13, 2)))], relative=True)


@test_case(name="polar-on-the-axes", points=1, hidden=True)
def on_the_axes(polar, rng):
    """On the axes the angle is 0, a right angle up or down, or π, and at (0, 0) it is 0, as atan2 gives it.

    축 위에서 각은 0, 위나 아래로 직각, 또는 π예요. (0, 0)에서는 atan2처럼 0이에요.
    """
    a, b, c, d = rng.uniform(0.5, 3.0, 4)
    agrees(polar, in_polar, [(np.array([[a, 0.0], [0.0, b], [-c, 0.0], [0.0, -d], [0.0, 0.0]]),)])
