"""Near is like."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "rbf_kernel"
points = None


def likeness(A, B, gamma):
    """exp(−gamma · ‖a − b‖²), pair by pair."""
    return [[math.exp(-gamma * math.fsum((x - z) ** 2 for x, z in zip(a, b, strict=True))) for b in B] for a in A]


@test_case(name="rbf_kernel-known-values", points=1, hidden=False)
def known_values(rbf_kernel):
    """A point is like itself: 1. At squared distance 2 it is exp(−2 gamma).

    자기 자신과는 1이에요. 거리의 제곱이 2이면 exp(−2 gamma)예요.
    """
    A, B = np.array([[0.0, 0.0], [1.0, 1.0], [2.0, -1.0]]), np.array([[1.0, 1.0], [0.0, 0.0]])
    e = math.exp
    checks.array(rbf_kernel(A, B), [[e(-2.0), 1.0], [1.0, e(-2.0)], [e(-5.0), e(-5.0)]])
    checks.array(rbf_kernel(A, B, gamma=0.25), [[e(-0.5), 1.0], [1.0, e(-0.5)], [e(-1.25), e(-1.25)]])


@test_case(name="rbf_kernel-values", points=2, hidden=True)
def values(rbf_kernel, rng):
    """The kernel is right for many sizes, for small and large gamma, and up to 100 away from the origin.

    크기가 여러 가지이고 gamma가 작든 크든, 원점에서 100까지 떨어져도 맞아요.
    """
    for N, M, D, gamma, offset in (
        (5, 3, 2, 1.0, 0.0),
        (4, 7, 3, 0.2, 5.0),
        (1, 6, 1, 3.0, 0.0),
        (3, 1, 4, 0.05, 100.0),
        (2, 2, 6, 0.5, -30.0),
    ):
        A, B = rng.normal(size=(N, D)) + offset, rng.normal(size=(M, D)) + offset
        checks.array(rbf_kernel(A, B, gamma), likeness(A, B, gamma))
        checks.array(rbf_kernel(A, B), likeness(A, B, 1.0))
    checks.array(rbf_kernel(gamma=0.7, B=B, A=A), likeness(A, B, 0.7))
    X = rng.normal(size=(5, 3))
    checks.array(rbf_kernel(X, X, 0.4), likeness(X, X, 0.4))


@test_case(name="rbf_kernel-far-away", points=1, hidden=True)
def far_away(rbf_kernel, rng):
    """A million away from the origin the kernel is as right as near it, to 1e-9.

    원점에서 백만만큼 떨어져도 가까이에서처럼 1e-9까지 맞아요.
    """
    A, B = rng.normal(size=(5, 3)) + 1e6, rng.normal(size=(4, 3)) + 1e6
    checks.array(rbf_kernel(A, B, 0.5), likeness(A, B, 0.5), checks.PRECISE)
    checks.array(rbf_kernel(A, A, 0.5), likeness(A, A, 0.5), checks.PRECISE)
