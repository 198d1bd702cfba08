"""Tell which way round a confusion matrix is written, and put it right."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "layouts"


@test_case(name="to_rows_true-both-layouts", points=1, hidden=False)
def test_both_layouts(to_rows_true):
    """to_rows_true keeps a matrix whose rows are true, and turns one whose rows are predicted.

    to_rows_true는 행이 실제인 행렬은 그대로 두고, 행이 예측인 행렬은 돌려놓아요.
    """
    checks.integers(to_rows_true(np.array([[4, 1], [2, 3]]), "true"), [[4, 1], [2, 3]])
    checks.integers(to_rows_true(np.array([[4, 2], [1, 3]]), rows="predicted"), [[4, 1], [2, 3]])


@test_case(name="layout_of-names", points=1, hidden=False)
def test_names(layout_of):
    """layout_of calls a matrix "rows_true" or "rows_predicted", whichever the labels show.

    layout_of는 레이블이 보여 주는 대로 행렬을 "rows_true" 또는 "rows_predicted"라고 해요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.same(layout_of(np.array([[4, 1], [2, 3]]), y_true, y_pred), "rows_true")
    checks.same(layout_of(np.array([[4, 2], [1, 3]]), y_true, y_pred), "rows_predicted")


@test_case(name="layout_of-cannot-tell", points=1, hidden=False)
def test_cannot_tell(layout_of):
    """layout_of says "either" for a symmetric matrix that fits, and "neither" for one that does not fit.

    layout_of는 맞는 행렬이 대칭이면 "either", 맞지 않으면 "neither"라고 해요.
    """
    y_true, y_pred = np.array([0, 1, 1, 0, 1]), np.array([0, 1, 0, 1, 1])
    checks.same(layout_of(matrix=np.array([[1, 1], [1, 2]]), y_true=y_true, y_pred=y_pred), "either")
    checks.same(layout_of(np.array([[2, 1], [1, 1]]), y_true, y_pred), "neither")
