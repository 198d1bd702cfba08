"""How far apart two gradients are, measured against their size."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "relative_error"


@test_case(name="relative_error-known", points=1, hidden=False)
def test_known(relative_error):
    """relative_error([1, 2], [1, 4]) is 1/3: two apart, six together.

    relative_error([1, 2], [1, 4])는 1/3이에요. 차이가 2, 크기의 합이 6이에요.
    """
    checks.number(relative_error(np.array([1.0, 2.0]), np.array([1.0, 4.0])), 1.0 / 3.0)


@test_case(name="relative_error-signs", points=1, hidden=False)
def test_signs(relative_error):
    """Opposite signs are an error of 1, whichever of the two is negative.

    부호가 반대면 어느 쪽이 음수든 오차는 1이에요.
    """
    checks.number(relative_error(np.array([0.5]), np.array([-0.5])), 1.0)
    checks.number(relative_error(np.array([-3.0, 1.0]), np.array([1.0, 1.0])), 1.0)
