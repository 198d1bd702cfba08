"""Deciding with support vectors and a kernel."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "svm_decision"


@test_case(name="svm_decision-by-hand", points=1, hidden=False)
def test_by_hand(svm_decision):
    """With the plain inner product as the kernel and two support vectors, the decisions are 1.5, −1.5 and 3.5.

    커널이 그냥 내적이고 서포트 벡터가 둘이면 결정값은 손으로 구한 1.5, −1.5, 3.5예요.
    """

    def inner(A, B):
        left, right = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
        if left.shape[1:] != (2,) or right.shape[1:] != (2,) or len(left) * len(right) > 100:
            raise ValueError("a kernel takes two arrays of rows with two columns")
        return left @ right.T

    alphas, X_train = np.array([0.5, 0.0, 2.0]), np.array([[2.0, 0.0], [5.0, 5.0], [0.0, -1.0]])
    X = np.array([[1.0, 0.0], [0.0, -1.0], [-1.0, 2.0]])
    result = svm_decision(alphas, 0.5, X_train, np.array([1, -1, -1]), X, inner)
    checks.array(result, [1.5, -1.5, 3.5])
