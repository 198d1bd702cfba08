"""What may be learnt from training data only."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import numbers_of
from autograder.tutor import checks

OK_FORMAT = False
name = "fit_on_training"
points = None


def first_and_sum(X):
    """The first row of X, and the sum of its rows; TypeError where X is no table."""
    X = numbers_of(X)
    if X.ndim != 2:
        raise TypeError("fit takes X (N, D)")
    return np.stack([X[0], X.sum(axis=0)])


def recorded(seen):
    """A `fit` that notes what it is asked about."""

    def fit(X):
        seen.append(X.copy() if type(X) is np.ndarray else X)
        return first_and_sum(X)

    return fit


def shifted(X, statistics):
    """(X − first row) · second row of the statistics; TypeError where they do not fit."""
    X, statistics = numbers_of(X), numbers_of(statistics)
    if X.ndim != 2 or statistics.shape != (2, X.shape[1]):
        raise TypeError("transform takes X (N, D) and the statistics (2, D)")
    return (X - statistics[0]) * statistics[1]


@test_case(name="fit_on_training-known-values", points=1, hidden=False)
def known_values(fit_on_training):
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
def training_only(fit_on_training):
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


@test_case(name="fit_on_training-any-size", points=2, hidden=True)
def any_size(fit_on_training, rng):
    """fit_on_training transforms data of any size by the training statistics, and returns training data first.

    fit_on_training은 크기가 어떻든 훈련 통계량으로 변환하고, 훈련 데이터를 먼저 돌려줘요.
    """
    for n, d, new in ((7, 3, 5), (4, 2, 4), (5, 1, 1), (2, 4, 9)):
        train, test = rng.normal(size=(n, d)), rng.normal(size=(new, d))
        statistics = first_and_sum(train)  # of the data: so the results show what `fit` was called with
        result = fit_on_training(first_and_sum, shifted, train, test)
        for part, X, Z in zip(("Z_train", "Z_test"), (train, test), checks.items(result, 2), strict=True):
            with checks.naming(part):
                checks.array(Z, (X - statistics[0]) * statistics[1])


@test_case(name="fit_on_training-sees-training", points=1, hidden=True)
def sees_training(fit_on_training, rng):
    """`fit` sees the training samples, as they were, once; also where the test data have the same size.

    `fit`은 훈련 샘플을 원래대로, 한 번만 봐요. 테스트 데이터의 크기가 같아도 마찬가지예요.
    """
    for n, d, new in ((6, 3, 6), (3, 2, 8)):
        train, test, seen = rng.normal(size=(n, d)), rng.normal(5.0, 1.0, size=(new, d)), []
        fit_on_training(recorded(seen), shifted, train, test)
        with checks.naming("calls of fit"):
            checks.integer(len(seen), 1)
        with checks.naming("X of fit"):
            checks.array(seen[0], train)
