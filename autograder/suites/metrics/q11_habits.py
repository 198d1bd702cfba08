"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass arrays of int64 and float64 and compare values alone, so each habit is charged here and
nowhere else.
"""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import AVERAGES, pairs
from autograder.tutor import checks

OK_FORMAT = False
name = "habits"
points = None


def parts_agree(result, exact):
    """The values, as precise as float64 makes them, and the form of every part of a result."""
    checks.form(result, exact)
    if isinstance(exact, tuple):
        for part, wanted in zip(result, exact, strict=True):
            parts_agree(part, wanted)
    else:
        checks.array(result, exact, checks.PRECISE)


def take_kinds(functions, reference, given):
    """Every function gives what the reference gives, in its form; all calls are made before the first is looked at."""
    given = list(given)
    results = [(function, function.map(*zip(*given, strict=True))) for function in functions]
    for function, answers in results:
        exact = getattr(reference, function.name)
        for args, result in zip(given, answers, strict=True):
            with checks.naming(function.name):
                parts_agree(result, exact(*args))


def leave_inputs(function, exact, placed, *more):
    """What is passed in stays as it is, and every call says the same."""
    wanted = exact(*(one.original for one in placed), *more)
    with checks.naming(function.name):
        for _ in range(2):
            result = function(*placed, *more)
            checks.unchanged(*placed)
            several = isinstance(wanted, tuple)
            rights = wanted if several else (wanted,)
            parts = checks.items(result, len(rights)) if several else (result,)
            for part, right in zip(parts, rights, strict=True):
                checks.array(part, right)


def kinds_of_labels(y_true, y_pred):
    """The same labels in lists, in bytes, in int32 and mixed."""
    yield y_true, y_pred
    yield y_true.tolist(), y_pred.tolist()
    yield y_true.astype(np.uint8), y_pred.astype(np.uint8)
    yield y_true.tolist(), y_pred.astype(np.int32)


@test_case(name="habits-kinds", points=1, hidden=False)
def kinds(accuracy, confusion_matrix, mae, roc_curve):
    """Lists and ints are taken as arrays are; shares and errors come as numbers, counts as ints, curves as float64.

    리스트와 정수도 배열처럼 받아요. 비율과 오차는 숫자, 개수는 정수 배열, 곡선은 float64 배열로 나와요.
    """
    for y_true, y_pred in (
        ([0, 1, 1, 0, 1], [0, 1, 0, 1, 1]),
        (np.array([0, 1, 1, 0, 1], dtype=np.uint8), np.array([0, 1, 0, 1, 1], dtype=np.uint8)),
    ):
        with checks.naming("confusion_matrix"):
            counts = confusion_matrix(y_true, y_pred)
            checks.form(counts, [[1, 1], [1, 2]])
            checks.integers(counts, [[1, 1], [1, 2]])
        for function, exact in ((accuracy, 0.6), (mae, 0.4)):
            with checks.naming(function.name):
                result = function(y_true, y_pred)
                checks.form(result, exact)
                checks.number(result, exact)
    with checks.naming("mae"):
        checks.number(mae([0.1, 0.7], [0.4, 0.2]), 0.4, checks.PRECISE)
    with checks.naming("roc_curve"):
        checks.form(checks.items(roc_curve([0, 1], [0.3, 0.6]), 3)[2], [np.inf, 0.6, 0.3])


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def inputs_stay(confusion_matrix, roc_auc, place):
    """confusion_matrix and roc_auc do not change the arrays that they are given.

    confusion_matrix와 roc_auc는 받은 배열을 바꾸지 않아요.
    """
    y_true, y_pred, scores = place([0, 1, 1, 0, 1]), place([0, 1, 0, 1, 1]), place([0.1, 0.9, 0.4, 0.6, 0.8])
    with checks.naming("confusion_matrix"):
        checks.integers(confusion_matrix(y_true, y_pred), [[1, 1], [1, 2]])
        checks.unchanged(y_true, y_pred)
    with checks.naming("roc_auc"):
        checks.number(roc_auc(y_true, scores), 5 / 6)
        checks.unchanged(y_true, scores)


@test_case(name="habits-kinds-of-matrices", points=1, hidden=True)
def kinds_of_matrices(confusion_matrix, to_rows_true, layout_of, precision_recall_from_matrix, reference, rng):
    """confusion_matrix and what reads a matrix take lists and ints of any width; counts are ints, rates numbers.

    confusion_matrix와 행렬을 읽는 함수는 리스트와 폭이 어떻든 정수를 받아요. 개수는 정수, 비율은 숫자예요.
    """
    counts = 1 + rng.permutation(9).reshape(3, 3)
    y_true, y_pred = pairs(rng, counts, [0, 1, 4])
    take_kinds([confusion_matrix], reference, kinds_of_labels(y_true, y_pred))
    take_kinds([confusion_matrix], reference, [(y_true, y_pred, np.array([4, 0])), (y_true, y_pred, (1, 4))])
    for matrix in (counts, counts.tolist(), counts.astype(np.uint8), np.asfortranarray(counts)):
        for rows in ("true", "predicted"):
            take_kinds([to_rows_true, precision_recall_from_matrix], reference, [(matrix, rows)])
        with checks.naming("layout_of"):
            checks.same(layout_of(matrix, y_true, y_pred), "rows_true")
            checks.same(layout_of(matrix, y_true.tolist(), y_pred.astype(np.uint8)), "rows_true")


@test_case(name="habits-kinds-of-shares", points=1, hidden=True)
def kinds_of_shares(accuracy, specificity, log_loss, reference, rng):
    """accuracy, specificity and log_loss take lists, ints of any width and float32, and give a number.

    accuracy, specificity, log_loss는 리스트, 폭이 어떻든 정수, float32를 받고 숫자 하나를 돌려줘요.
    """
    y_true, y_pred = pairs(rng, 1 + rng.permutation(4).reshape(2, 2), [0, 1])
    take_kinds([accuracy, specificity], reference, kinds_of_labels(y_true, y_pred))
    take_kinds([log_loss], reference, kinds_of_labels(y_true, y_pred))  # labels as probabilities: all of them clipped
    table = (1 + rng.multinomial(61, np.ones(3) / 3, len(y_true))) / 64  # the same in float32
    for p in (table, table.tolist(), table.astype(np.float32), np.eye(3, dtype=np.float32)[y_pred], np.eye(3)[y_pred]):
        take_kinds([log_loss], reference, [(y_true, p), (y_true.tolist(), p)])


@test_case(name="habits-kinds-of-averages", points=1, hidden=True)
def kinds_of_averages(precision, recall, f1, fbeta, reference, rng):
    """precision, recall, f1 and fbeta take lists and ints of any width; a number, or float64 for every class, comes.

    precision, recall, f1, fbeta는 리스트와 폭이 어떻든 정수를 받고, 숫자나 클래스마다의 float64를 돌려줘요.
    """
    labels = [*kinds_of_labels(*pairs(rng, 1 + rng.permutation(9).reshape(3, 3), [0, 1, 200]))]
    for average in AVERAGES:
        take_kinds([precision, recall, f1], reference, [(*kind, average) for kind in labels])
        take_kinds([fbeta], reference, [(*kind, 2, average) for kind in labels])


@test_case(name="habits-kinds-of-scores", points=1, hidden=True)
def kinds_of_scores(roc_curve, roc_auc, reference, rng):
    """roc_curve and roc_auc take lists, ints of any width and float32; curves are float64, the area is a number.

    roc_curve와 roc_auc는 리스트, 폭이 어떻든 정수, float32를 받아요. 곡선은 float64, 넓이는 숫자예요.
    """
    y_true, scores = rng.permutation([0, 1, 0, 0, 1, 1, 0]), rng.normal(size=7)
    ints = rng.integers(0, 5, size=7)
    given = [(y_true, scores), (y_true.tolist(), scores.tolist()), (y_true, scores.astype(np.float32))]
    given += [(y_true.astype(np.uint8), ints.astype(np.uint8)), (y_true, ints), (y_true, ints.tolist())]
    take_kinds([roc_curve, roc_auc], reference, given)


@test_case(name="habits-kinds-of-targets", points=1, hidden=True)
def kinds_of_targets(mse, mae, rmse, r2, reference, rng):
    """mse, mae, rmse and r2 take lists, ints of any width and float32, compute in float64 and give a number.

    mse, mae, rmse, r2는 리스트, 폭이 어떻든 정수, float32를 받고, float64로 계산해 숫자 하나를 돌려줘요.
    """
    y_true, y_pred = rng.normal(2.0, 3.0, (2, 5, 3))
    given = [
        (y_true, y_pred),
        (y_true.tolist(), y_pred.tolist()),
        (y_true.astype(np.float32), y_pred.astype(np.float32)),
        ([3_000_000_000, 5_000_000_000, -4_000_000_000], [-4_000_000_000, 0, 7]),
        (rng.integers(-50, 50, 9), rng.integers(-50, 50, 9)),
        (rng.integers(0, 100, 9).astype(np.uint8), rng.integers(100, 256, 9).astype(np.uint8)),
    ]
    take_kinds([mse, mae, rmse, r2], reference, given)


@test_case(name="habits-matrices-stay", points=1, hidden=True)
def matrices_stay(confusion_matrix, to_rows_true, layout_of, precision_recall_from_matrix, reference, rng, place):
    """confusion_matrix, to_rows_true, layout_of and precision_recall_from_matrix change no argument.

    confusion_matrix, to_rows_true, layout_of, precision_recall_from_matrix는 인수를 바꾸지 않아요.
    """
    counts = 1 + rng.permutation(9).reshape(3, 3)
    y_true, y_pred = (place(labels) for labels in pairs(rng, counts, [1, 4, 6]))
    leave_inputs(confusion_matrix, reference.confusion_matrix, [y_true, y_pred])
    leave_inputs(confusion_matrix, reference.confusion_matrix, [y_true, y_pred, place([6, 1, 4])])
    matrix = place(counts)
    for rows in ("true", "predicted"):
        leave_inputs(to_rows_true, reference.to_rows_true, [matrix], rows)
        leave_inputs(precision_recall_from_matrix, reference.precision_recall_from_matrix, [matrix], rows)
    with checks.naming("layout_of"):
        checks.same(layout_of(matrix, y_true, y_pred), "rows_true")
        checks.unchanged(matrix, y_true, y_pred)


@test_case(name="habits-inputs-of-shares-stay", points=1, hidden=True)
def inputs_of_shares_stay(accuracy, specificity, log_loss, rng, reference, place):
    """accuracy, specificity and log_loss change no argument.

    accuracy, specificity, log_loss는 인수를 바꾸지 않아요.
    """
    y_true, y_pred = (place(labels) for labels in pairs(rng, 1 + rng.permutation(4).reshape(2, 2), [0, 1]))
    for function in (accuracy, specificity):
        leave_inputs(function, getattr(reference, function.name), [y_true, y_pred])
    for probabilities in ([1.0, 0.0, 0.5, 0.5], np.eye(3)[[0, 1, 1, 2]]):
        leave_inputs(log_loss, reference.log_loss, [place([1, 0, 1, 0]), place(probabilities)])


@test_case(name="habits-inputs-of-averages-stay", points=1, hidden=True)
def inputs_of_averages_stay(precision, recall, f1, fbeta, reference, rng, place):
    """precision, recall, f1 and fbeta change no argument.

    precision, recall, f1, fbeta는 인수를 바꾸지 않아요.
    """
    labels = [place(one) for one in pairs(rng, 1 + rng.permutation(9).reshape(3, 3), [0, 1, 4])]
    for average in ("binary", "macro", None):
        for function in (precision, recall, f1):
            leave_inputs(function, getattr(reference, function.name), labels, average)
        leave_inputs(fbeta, reference.fbeta, labels, 2.0, average)


@test_case(name="habits-scores-stay", points=1, hidden=True)
def scores_stay(roc_curve, roc_auc, reference, rng, place):
    """roc_curve and roc_auc leave the labels and the scores as they were.

    roc_curve와 roc_auc는 레이블과 점수를 바꾸지 않아요.
    """
    order = rng.permutation(7)
    y_true, scores = np.array([0, 1, 0, 0, 1, 1, 0]), np.array([0.1, 0.9, 0.5, 0.7, 0.5, 0.2, 0.7])
    for function in (roc_curve, roc_auc):
        leave_inputs(function, getattr(reference, function.name), [place(y_true[order]), place(scores[order])])


@test_case(name="habits-targets-stay", points=1, hidden=True)
def targets_stay(mse, mae, rmse, r2, reference, rng, place):
    """mse, mae, rmse and r2 leave targets and predictions as they were.

    mse, mae, rmse, r2는 목표값과 예측을 바꾸지 않아요.
    """
    for function in (mse, mae, rmse, r2):
        for shape in ((4,), (3, 2)):
            y_true, y_pred = rng.normal(1.0, 2.0, (2, *shape))
            leave_inputs(function, getattr(reference, function.name), [place(y_true), place(y_pred)])
