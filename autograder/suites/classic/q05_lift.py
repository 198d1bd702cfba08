"""Into higher dimension."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "lift"
points = None


def lifted(result, N, D):
    """The result, once it is known to be an array of (N, (D+1)(D+2)/2) numbers."""
    checks.array(result, np.zeros((N, (D + 1) * (D + 2) // 2)), tol=1e12)
    return np.asarray(result, dtype=np.float64)


@test_case(name="lift-inner-products", points=1, hidden=False)
def inner_products(lift):
    """Two columns become six, and inner products become (a·b + 1)²: 4 of (1, 0) and (1, 1), 100 of (1, 2) and (1, 4).

    열 둘이 여섯이 되고 내적은 (a·b + 1)²이 돼요. (1, 0)과 (1, 1)은 4, (1, 2)와 (1, 4)는 100이에요.
    """
    A, B = np.array([[1.0, 0.0], [1.0, 2.0], [-0.5, 3.0]]), np.array([[1.0, 1.0], [1.0, 4.0]])
    up_A = lifted(lift(A), 3, 2)
    up_B = lifted(lift(B), 2, 2)
    with checks.naming("lift(A) @ lift(B).T"):
        checks.array(up_A @ up_B.T, [[4.0, 4.0], [16.0, 100.0], [12.25, 156.25]])


@test_case(name="lift-sizes", points=2, hidden=True)
def sizes(lift, rng):
    """Inner products are right for one to six columns, and for large and small numbers.

    열이 하나에서 여섯이고 수가 크든 작든 내적이 맞아요.
    """
    for N, M, D, size in (
        (5, 3, 1, 1.0),
        (4, 7, 2, 1.0),
        (3, 5, 3, 20.0),
        (2, 4, 6, 0.05),
        (1, 1, 4, 1.0),
        (6, 2, 5, 1.0),
    ):
        A, B = rng.normal(size=(N, D)) * size, rng.normal(size=(M, D)) * size
        up_A, up_B = lift.map([A, B])
        wanted = (np.einsum("nd,md->nm", A, B) + 1.0) ** 2
        tol = checks.VALUES * max(1.0, wanted.max())  # products cancel
        with checks.naming("lift(A) @ lift(B).T"):
            checks.array(lifted(up_A, N, D) @ lifted(up_B, M, D).T, wanted, tol)
    X = rng.normal(size=(3, 2))
    up = lifted(lift(X=X), 3, 2)
    checks.array(up @ up.T, (np.einsum("nd,md->nm", X, X) + 1.0) ** 2)
