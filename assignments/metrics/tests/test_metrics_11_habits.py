"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass arrays of int64 and float64 and compare values alone, so each habit is charged here and
nowhere else.
"""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "habits"


def parts_agree(result, exact):
    """The values, as precise as float64 makes them, and the form of every part of a result."""
    checks.form(result, exact)
    if isinstance(exact, tuple):
        for part, wanted in zip(result, exact, strict=True):
            parts_agree(part, wanted)
    else:
        checks.array(result, exact, checks.PRECISE)


@test_case(name="habits-kinds", points=1, hidden=False)
def test_kinds(accuracy, confusion_matrix, mae, roc_curve):
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
def test_inputs_stay(confusion_matrix, roc_auc, place):
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
