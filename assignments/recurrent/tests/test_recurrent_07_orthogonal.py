"""A matrix that keeps lengths."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "orthogonal"


def matrix(Q, n, tol=checks.VALUES):
    """Q, once it is known to be (n, n) with rows of length 1, at right angles."""
    with checks.naming("Q"):
        checks.array(Q, np.zeros((n, n)), tol=1.5)  # no entry can be larger than 1
    Q = np.asarray(Q, dtype=np.float64)
    with checks.naming("Q @ Q.T"):
        checks.array(Q @ Q.T, np.eye(n), tol)
    return Q


def unlike(Q, other):
    """Two matrices are not the same."""
    gap = np.abs(Q - other).max()
    checks.that(gap > 1e-6, "two different matrices", f"matrices at most {gap:.1e} apart")


@test_case(name="orthogonal-rows", points=1, hidden=False)
def test_rows(orthogonal):
    """The rows of a (3, 3) have length 1 and are at right angles: Q·Qᵀ = I. Another seed gives another matrix.

    (3, 3) 행렬의 행은 길이가 1이고 서로 수직이에요. Q·Qᵀ = I예요. 시드가 다르면 행렬도 달라요.
    """
    Q = matrix(orthogonal(3, 0), 3)
    other = matrix(orthogonal(3, seed=7), 3)
    unlike(Q, other)
