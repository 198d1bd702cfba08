"""What is refused: criteria that nobody knows, and shapes that do not fit."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "refusals"
points = None


@test_case(name="refusals-criteria", points=1, hidden=False)
def criteria(impurity, best_split, grow_tree):
    """impurity, best_split and grow_tree raise ValueError for a criterion that they do not know.

    모르는 criterion이면 impurity, best_split, grow_tree가 ValueError를 내요.
    """
    X, y = np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([0, 0, 1, 1])
    for unknown in ("no such name", "log_loss"):
        checks.value_error(impurity, y, unknown)
        checks.value_error(best_split, X, y, criterion=unknown)
        checks.value_error(grow_tree, X, y, criterion=unknown)


@test_case(name="refusals-samples", points=1, hidden=True)
def samples(fit_gaussian_nb, fit_categorical_nb, rng):
    """fit_gaussian_nb and fit_categorical_nb raise ValueError unless X is (N, D) and y (N,).

    X가 (N, D), y가 (N,)이 아니면 fit_gaussian_nb와 fit_categorical_nb가 ValueError를 내요.
    """
    X, y = rng.integers(0, 2, size=(6, 3)), np.array([0, 1, 0, 1, 1, 0])
    wrong = [(X, y[:, np.newaxis]), (X, y[np.newaxis]), (X, y[:5]), (X, y[:1]), (X, np.array(0)), (X, np.append(y, 1))]
    wrong += [
        (X[:, 0], y),
        (X[np.newaxis], y),
        (X[:1], y),
        (X[:5], y),
        (X[:, :, np.newaxis], y),
        (X.T, y),
        (X[:, :1].T, y),
    ]
    left, right = zip(*wrong, strict=True)
    fit_gaussian_nb(X * 1.0, y)
    checks.value_errors(fit_gaussian_nb, [one * 1.0 for one in left], right)
    fit_categorical_nb(X, y, [2, 2, 2])
    checks.value_errors(fit_categorical_nb, left, right, [[2, 2, 2]] * len(wrong))


@test_case(name="refusals-svm", points=1, hidden=True)
def svm(svm_loss, rng):
    """svm_loss raises ValueError unless X is (N, D), y (N,) and w (D,), also where NumPy would broadcast.

    X가 (N, D), y가 (N,), w가 (D,)가 아니면 svm_loss가 ValueError를 내요. 브로드캐스트되는 모양이어도 그래요.
    """
    w, X, y = rng.normal(size=3), rng.normal(size=(6, 3)), np.array([1, -1, 1, -1, 1, 1])
    wrong = [(w, X, y[:, np.newaxis]), (w, X, y[np.newaxis]), (w, X, y[:5]), (w, X, y[:1]), (w, X, np.array(1))]
    wrong += [(w[:, np.newaxis], X, y), (w[np.newaxis], X, y), (w[:2], X, y), (w[:1], X, y), (np.array(0.5), X, y)]
    wrong += [(w, X[:, 0], y), (w, X[0], y), (w, X[np.newaxis], y), (w, X[:1], y), (w, X[:, :1], y), (w, X[:5], y)]
    wrong += [(np.append(w, 0.5), X, y), (w, X.T, y), (w[:1], X[:, :1], y[:1, np.newaxis]), (w, X[:3].T[:, :1], y[:3])]
    svm_loss(w, 0.5, X, y)
    one, two, three = zip(*wrong, strict=True)
    checks.value_errors(svm_loss, one, [0.5] * len(wrong), two, three)
