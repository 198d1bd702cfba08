"""Inner products of a space that nobody visits."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "polynomial_kernel"
points = None


@test_case(name="polynomial_kernel-known-values", points=1, hidden=False)
def known_values(polynomial_kernel):
    """(a·b + 1)² by default; with degree 3 and coef0 = 2, an inner product of 1 gives 27.

    기본은 (a·b + 1)²이에요. degree 3, coef0 = 2이면 내적 1이 27이 돼요.
    """
    A, B = np.array([[1.0, 0.0], [1.0, 2.0]]), np.array([[1.0, 1.0], [0.0, -1.0], [3.0, 0.5]])
    checks.array(polynomial_kernel(A, B), [[4.0, 1.0, 16.0], [16.0, 1.0, 25.0]])
    checks.array(polynomial_kernel(A, B, degree=3, coef0=2.0), [[27.0, 8.0, 125.0], [125.0, 0.0, 216.0]])


@test_case(name="polynomial_kernel-values", points=2, hidden=True)
def values(polynomial_kernel, rng):
    """The kernel is right for many sizes, degrees 1 to 5, and constants that are 0, negative or large.

    크기가 여러 가지이고 차수가 1에서 5까지이며 상수가 0이거나 음수이거나 커도 맞아요.
    """
    constants = (0.0, -1.5, 10.0, float(rng.uniform(0.1, 2.0)), 1.0)
    for (N, M, D), degree, coef0 in zip(
        ((5, 3, 2), (4, 7, 3), (1, 6, 1), (3, 1, 4), (2, 2, 5)), (1, 2, 3, 4, 5), constants, strict=True
    ):
        A, B = rng.normal(size=(N, D)), rng.normal(size=(M, D))
        inner = np.einsum("nd,md->nm", A, B) + coef0
        checks.array(polynomial_kernel(A, B, degree, coef0), np.prod([inner] * degree, axis=0))
        checks.array(polynomial_kernel(A, B), (np.einsum("nd,md->nm", A, B) + 1.0) ** 2)
    checks.array(polynomial_kernel(coef0=0.5, degree=3, B=B, A=A), (np.einsum("nd,md->nm", A, B) + 0.5) ** 3)
