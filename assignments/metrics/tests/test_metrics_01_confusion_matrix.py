"""Count how often each true class was predicted as each class."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "confusion_matrix"


@test_case(name="confusion_matrix-two-classes", points=1, hidden=False)
def test_two_classes(confusion_matrix):
    """confusion_matrix of two classes is [[TN, FP], [FN, TP]]: rows are the truth, columns the prediction.

    클래스가 둘일 때 confusion_matrix는 [[TN, FP], [FN, TP]]예요. 행은 실제, 열은 예측이에요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.integers(confusion_matrix(y_true, y_pred), [[4, 1], [2, 3]])


@test_case(name="confusion_matrix-classes-of-both", points=1, hidden=False)
def test_classes_of_both(confusion_matrix):
    """confusion_matrix has a row and a column for every class that occurs in either argument, ascending.

    confusion_matrix에는 두 인수 어디에든 나온 클래스의 행과 열이 모두 오름차순으로 있어요.
    """
    y_true, y_pred = np.array([5, 2, 2, 5, 2]), np.array([5, 9, 2, 2, 9])
    checks.integers(confusion_matrix(y_true=y_true, y_pred=y_pred), [[1, 0, 2], [1, 1, 0], [0, 0, 0]])


@test_case(name="confusion_matrix-labels-order", points=1, hidden=False)
def test_labels_order(confusion_matrix):
    """confusion_matrix keeps the order of `labels` and ignores pairs with a class outside them.

    confusion_matrix는 `labels`의 순서를 지키고, 그 밖의 클래스가 든 쌍은 세지 않아요.
    """
    y_true, y_pred = np.array([0, 2, 2, 1, 0, 2, 0]), np.array([0, 0, 2, 2, 1, 0, 2])
    checks.integers(confusion_matrix(y_true, y_pred, labels=[2, 0]), [[1, 2], [1, 1]])


@test_case(name="confusion_matrix-refuses-other-shapes", points=1, hidden=False)
def test_refuses_other_shapes(confusion_matrix, accuracy, specificity):
    """confusion_matrix, accuracy and specificity raise ValueError for vectors of different lengths.

    confusion_matrix, accuracy, specificity는 길이가 다른 벡터에 ValueError를 내요.
    """
    # one rule for the three, and so one point: each loses it here and nowhere else
    for function in (confusion_matrix, accuracy, specificity):
        with checks.naming(function.name):
            checks.value_error(function, np.array([0, 1, 1, 0, 1]), np.array([0, 1, 1, 0]))
            checks.value_error(function, np.array([0, 1, 1, 0, 1]), np.array([1]))
