"""Into higher dimension."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "lift"


def lifted(result, N, D):
    """The result, once it is known to be an array of (N, (D+1)(D+2)/2) numbers."""
    checks.array(result, np.zeros((N, (D + 1) * (D + 2) // 2)), tol=1e12)
    return np.asarray(result, dtype=np.float64)


@test_case(name="lift-inner-products", points=1, hidden=False)
def test_inner_products(lift):
    """Two columns become six, and inner products become (a·b + 1)²: 4 of (1, 0) and (1, 1), 100 of (1, 2) and (1, 4).

    열 둘이 여섯이 되고 내적은 (a·b + 1)²이 돼요. (1, 0)과 (1, 1)은 4, (1, 2)와 (1, 4)는 100이에요.
    """
    A, B = np.array([[1.0, 0.0], [1.0, 2.0], [-0.5, 3.0]]), np.array([[1.0, 1.0], [1.0, 4.0]])
    up_A = lifted(lift(A), 3, 2)
    up_B = lifted(lift(B), 2, 2)
    with checks.naming("lift(A) @ lift(B).T"):
        checks.array(up_A @ up_B.T, [[4.0, 4.0], [16.0, 100.0], [12.25, 156.25]])
