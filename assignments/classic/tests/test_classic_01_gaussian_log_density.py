"""The bell curve, in logarithms."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "gaussian_log_density"


@test_case(name="gaussian_log_density-known-values", points=1, hidden=False)
def test_known_values(gaussian_log_density):
    """At the mean it is −½ log(2π·var); one standard deviation away it is ½ less. With var = 4 that is 2 away.

    평균에서는 −½ log(2π·var)이고, 표준편차만큼 떨어지면 ½ 작아요. var = 4이면 2만큼 떨어진 곳이에요.
    """
    top = -0.5 * math.log(2.0 * math.pi)
    checks.array(gaussian_log_density(np.array([0.0, 1.0, -3.0]), 0.0, 1.0), [top, top - 0.5, top - 4.5])
    low = top - math.log(2.0)
    checks.array(gaussian_log_density(np.array([5.0, 7.0]), 5.0, 4.0), [low, low - 0.5])
