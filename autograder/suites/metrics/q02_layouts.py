"""Tell which way round a confusion matrix is written, and put it right."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import gives, pairs
from autograder.tutor import checks

OK_FORMAT = False
name = "layouts"
points = None


@test_case(name="to_rows_true-both-layouts", points=1, hidden=False)
def both_layouts(to_rows_true):
    """to_rows_true keeps a matrix whose rows are true, and turns one whose rows are predicted.

    to_rows_true는 행이 실제인 행렬은 그대로 두고, 행이 예측인 행렬은 돌려놓아요.
    """
    checks.integers(to_rows_true(np.array([[4, 1], [2, 3]]), "true"), [[4, 1], [2, 3]])
    checks.integers(to_rows_true(np.array([[4, 2], [1, 3]]), rows="predicted"), [[4, 1], [2, 3]])


@test_case(name="to_rows_true-larger-matrices", points=1, hidden=True)
def larger_matrices(to_rows_true, rng):
    """to_rows_true works for any number of classes, and takes its arguments by name.

    to_rows_true는 클래스가 몇 개든 되고, 인수를 이름으로도 받아요.
    """
    known = []
    for size in (1, 2, 5):
        matrix = rng.permutation(size * size).reshape(size, size)
        known += [(matrix, "predicted", matrix.T), (matrix, "true", matrix)]
    gives(to_rows_true, known, checks.integers)
    checks.integers(to_rows_true(matrix=matrix, rows="predicted"), matrix.T)


@test_case(name="to_rows_true-refuses-other-names", points=1, hidden=True)
def refuses_other_names(to_rows_true, precision_recall_from_matrix, rng):
    """to_rows_true and precision_recall_from_matrix raise ValueError for rows of an unknown name.

    to_rows_true와 precision_recall_from_matrix는 모르는 이름의 rows에 ValueError를 내요.
    """
    matrix = rng.integers(1, 9, size=(2, 2))
    for function in (to_rows_true, precision_recall_from_matrix):
        with checks.naming(function.name):
            checks.value_error(function, matrix, "columns")
            checks.value_error(function, matrix, rows="actual")
            checks.value_error(function, matrix + matrix.T, "neither")  # also where no turning is needed


@test_case(name="layout_of-names", points=1, hidden=False)
def names(layout_of):
    """layout_of calls a matrix "rows_true" or "rows_predicted", whichever the labels show.

    layout_of는 레이블이 보여 주는 대로 행렬을 "rows_true" 또는 "rows_predicted"라고 해요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.same(layout_of(np.array([[4, 1], [2, 3]]), y_true, y_pred), "rows_true")
    checks.same(layout_of(np.array([[4, 2], [1, 3]]), y_true, y_pred), "rows_predicted")


@test_case(name="layout_of-cannot-tell", points=1, hidden=False)
def cannot_tell(layout_of):
    """layout_of says "either" for a symmetric matrix that fits, and "neither" for one that does not fit.

    layout_of는 맞는 행렬이 대칭이면 "either", 맞지 않으면 "neither"라고 해요.
    """
    y_true, y_pred = np.array([0, 1, 1, 0, 1]), np.array([0, 1, 0, 1, 1])
    checks.same(layout_of(matrix=np.array([[1, 1], [1, 2]]), y_true=y_true, y_pred=y_pred), "either")
    checks.same(layout_of(np.array([[2, 1], [1, 1]]), y_true, y_pred), "neither")


@test_case(name="layout_of-many-classes", points=2, hidden=True)
def many_classes(layout_of, rng):
    """layout_of recognises both layouts for several classes, whatever the labels are.

    layout_of는 클래스가 여럿이고 레이블이 무엇이든 두 방향을 알아봐요.
    """
    known = []
    for classes in ([0, 1], [0, 1, 2], [2, 3, 7, 30]):
        counts = 1 + rng.permutation(len(classes) ** 2).reshape(len(classes), -1)
        y_true, y_pred = pairs(rng, counts, classes)
        known.append((counts, y_true, y_pred, "rows_true"))
        known.append((counts.T, y_true, y_pred, "rows_predicted"))
    same_margins = np.array([[3, 2, 0], [0, 3, 2], [2, 0, 3]])
    only_predicted = np.array([[2, 1, 3], [0, 0, 0], [1, 4, 5]])
    for counts, classes in ((same_margins, [0, 1, 2]), (only_predicted, [1, 2, 5])):
        y_true, y_pred = pairs(rng, counts, classes)
        known += [(counts, y_true, y_pred, "rows_true"), (counts.T, y_true, y_pred, "rows_predicted")]
    gives(layout_of, known, checks.same)


@test_case(name="layout_of-either-and-neither", points=1, hidden=True)
def either_and_neither(layout_of, rng):
    """layout_of says "either" for every symmetric fit, and "neither" for other counts, orders and sizes.

    layout_of는 대칭으로 맞으면 늘 "either", 개수나 순서나 크기가 다르면 "neither"라고 해요.
    """
    symmetric = np.array([[4, 1, 2], [1, 0, 3], [2, 3, 5]])
    y_true, y_pred = pairs(rng, symmetric, [0, 1, 4])
    known = [
        (symmetric, y_true, y_pred, "either"),
        (symmetric[::-1, ::-1], y_true, y_pred, "neither"),
        (np.array([[5]]), np.full(5, 2), np.full(5, 2), "either"),
        (np.array([[4]]), np.full(5, 2), np.full(5, 2), "neither"),
    ]
    counts = np.array([[4, 1], [2, 3]])
    y_true, y_pred = pairs(rng, counts, [0, 1])
    for matrix in (
        counts[::-1, ::-1],
        counts[::-1],
        [[4, 1], [2, 2]],
        [[5, 1], [2, 3]],
        [[4, 1, 0], [2, 3, 0], [0, 0, 0]],
        [[10]],
    ):
        known.append((np.array(matrix), y_true, y_pred, "neither"))
    y_true, y_pred = pairs(rng, [[2, 2], [2, 2]], [0, 1])
    known += [(matrix, y_true, y_pred, "neither") for matrix in (np.array([[2]]), np.full((3, 3), 2))]
    gives(layout_of, known, checks.same)
