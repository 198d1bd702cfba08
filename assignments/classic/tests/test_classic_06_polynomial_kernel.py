"""Inner products of a space that nobody visits."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "polynomial_kernel"


@test_case(name="polynomial_kernel-known-values", points=1, hidden=False)
def test_known_values(polynomial_kernel):
    """(a·b + 1)² by default; with degree 3 and coef0 = 2, an inner product of 1 gives 27.

    기본은 (a·b + 1)²이에요. degree 3, coef0 = 2이면 내적 1이 27이 돼요.
    """
    A, B = np.array([[1.0, 0.0], [1.0, 2.0]]), np.array([[1.0, 1.0], [0.0, -1.0], [3.0, 0.5]])
    checks.array(polynomial_kernel(A, B), [[4.0, 1.0, 16.0], [16.0, 1.0, 25.0]])
    checks.array(polynomial_kernel(A, B, degree=3, coef0=2.0), [[27.0, 8.0, 125.0], [125.0, 0.0, 216.0]])
