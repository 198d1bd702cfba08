"""Near is like."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "rbf_kernel"


@test_case(name="rbf_kernel-known-values", points=1, hidden=False)
def test_known_values(rbf_kernel):
    """A point is like itself: 1. At squared distance 2 it is exp(−2 gamma).

    자기 자신과는 1이에요. 거리의 제곱이 2이면 exp(−2 gamma)예요.
    """
    A, B = np.array([[0.0, 0.0], [1.0, 1.0], [2.0, -1.0]]), np.array([[1.0, 1.0], [0.0, 0.0]])
    e = math.exp
    checks.array(rbf_kernel(A, B), [[e(-2.0), 1.0], [1.0, e(-2.0)], [e(-5.0), e(-5.0)]])
    checks.array(rbf_kernel(A, B, gamma=0.25), [[e(-0.5), 1.0], [1.0, e(-0.5)], [e(-1.25), e(-1.25)]])
