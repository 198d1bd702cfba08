"""The picture of what a network says of the plane."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "decision_map"


def points_of(X, count):
    """The points that `predict` was called with, as an array of its own; TypeError where they are none."""
    if type(X) is not np.ndarray or X.dtype.kind not in "iuf" or X.shape != (count, 2):
        raise TypeError(f"predict wants an array of floats ({count}, 2)")
    return np.array(X, dtype=np.float64)


@test_case(name="decision_map-right-way-up", points=1, hidden=False)
def test_right_way_up(decision_map):
    """decision_map calls predict for the whole picture; x1 grows to the right and x2 upwards.

    decision_map은 그림 전체를 predict에 물어요. x1은 오른쪽으로, x2는 위로 커져요.
    """

    def predict(X):
        X = points_of(X, 9)
        return X[:, 0] + 10.0 * X[:, 1]

    checks.array(decision_map(predict, 3, -1.0, 1.0), [[9, 10, 11], [-1, 0, 1], [-11, -10, -9]])


@test_case(name="decision_map-column", points=1, hidden=False)
def test_column(decision_map):
    """predict may give a column (density², 1), and the order of its answers is the order of the points.

    predict는 열 (density², 1)을 주어도 되고, 답의 순서가 점의 순서예요.
    """

    def predict(X):
        return np.arange(16.0).reshape(len(points_of(X, 16)), 1)

    checks.array(decision_map(predict, density=4), [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15]])
