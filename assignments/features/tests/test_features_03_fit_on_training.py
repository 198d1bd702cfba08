"""What may be learnt from training data only."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "fit_on_training"


@test_case(name="fit_on_training-known-values", points=1, hidden=False)
def test_known_values(fit_on_training):
    """fit_on_training transforms training and test data by the statistics that `fit` gave.

    fit_on_training은 `fit`이 준 통계량으로 훈련 데이터와 테스트 데이터를 변환해요.
    """

    def fit(X):
        return np.array([float(X[0][0]), float(X[0][1])])

    def transform(X, statistics):
        if np.shape(X)[1:] != (2,) or np.shape(statistics) != (2,):  # code is told of any error as a TypeError
            raise TypeError("transform takes X (N, D) and the statistics (D,)")
        return np.array([[10.0 * float(X[i][j]) - float(statistics[j]) for j in range(2)] for i in range(len(X))])

    train, test = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 0.0]]), np.array([[0.5, -1.0]])
    Z_train, Z_test = checks.items(fit_on_training(fit, transform, train, test), 2)
    with checks.naming("Z_train"):
        checks.array(Z_train, [[9.0, 18.0], [29.0, 38.0], [49.0, -2.0]])
    with checks.naming("Z_test"):
        checks.array(Z_test, [[4.0, -12.0]])


@test_case(name="fit_on_training-training-only", points=1, hidden=False)
def test_training_only(fit_on_training):
    """`fit` is called once, with the training data and nothing else.

    `fit`은 한 번만, 오직 훈련 데이터로 불러요.
    """
    seen = []

    def fit(X):
        seen.append(X.copy() if type(X) is np.ndarray else X)
        return np.array([0.0])

    def transform(X, statistics):
        return X

    train, test = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 0.0]]), np.array([[7.0, 8.0], [9.0, 6.0]])
    fit_on_training(fit, transform, train, test)
    with checks.naming("calls of fit"):
        checks.integer(len(seen), 1)
    for X in seen:
        with checks.naming("X of fit"):
            checks.array(X, train)
