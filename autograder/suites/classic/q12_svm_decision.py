"""Deciding with support vectors and a kernel."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import rows, signs
from autograder.tutor import checks

OK_FORMAT = False
name = "svm_decision"
points = None


@test_case(name="svm_decision-by-hand", points=1, hidden=False)
def by_hand(svm_decision):
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


@test_case(name="svm_decision-values", points=2, hidden=True)
def values(svm_decision, rng):
    """Decisions are right for kernels of several kinds, many sizes, and a b that is not 0.

    커널이 여러 가지이고 크기가 여러 가지이며 b가 0이 아니어도 결정값이 맞아요.
    """
    for N, M, D in ((5, 3, 2), (4, 6, 3), (3, 1, 1), (1, 4, 2), (4, 4, 4)):
        kernels = (
            lambda A, B, D=D: (np.einsum("nd,md->nm", rows(A, D), rows(B, D)) + 0.5) ** 3,
            lambda A, B, D=D: np.exp(-np.abs(rows(A, D)[:, np.newaxis] - rows(B, D)).sum(axis=2)),
        )
        for kernel in kernels:
            X_train, y, X = rng.normal(size=(N, D)), signs(rng, N), rng.normal(size=(M, D))
            alphas, b = rng.uniform(0.2, 2.0, size=N) * (np.arange(N) % 3 != 1), float(rng.uniform(0.5, 3.0))
            wanted = [
                sum(alphas[i] * y[i] * kernel(X_train[i : i + 1], x[np.newaxis])[0, 0] for i in range(N)) + b for x in X
            ]
            checks.array(svm_decision(alphas, b, X_train, y, X, kernel), wanted)
    result = svm_decision(kernel=kernel, X=X, y_train=y, X_train=X_train, b=b, alphas=alphas)
    checks.array(result, wanted)
