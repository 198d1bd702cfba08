"""Count how often each true class was predicted as each class."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import gives, pairs
from autograder.tutor import checks

OK_FORMAT = False
name = "confusion_matrix"
points = None


@test_case(name="confusion_matrix-two-classes", points=1, hidden=False)
def two_classes(confusion_matrix):
    """confusion_matrix of two classes is [[TN, FP], [FN, TP]]: rows are the truth, columns the prediction.

    클래스가 둘일 때 confusion_matrix는 [[TN, FP], [FN, TP]]예요. 행은 실제, 열은 예측이에요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.integers(confusion_matrix(y_true, y_pred), [[4, 1], [2, 3]])


@test_case(name="confusion_matrix-classes-of-both", points=1, hidden=False)
def classes_of_both(confusion_matrix):
    """confusion_matrix has a row and a column for every class that occurs in either argument, ascending.

    confusion_matrix에는 두 인수 어디에든 나온 클래스의 행과 열이 모두 오름차순으로 있어요.
    """
    y_true, y_pred = np.array([5, 2, 2, 5, 2]), np.array([5, 9, 2, 2, 9])
    checks.integers(confusion_matrix(y_true=y_true, y_pred=y_pred), [[1, 0, 2], [1, 1, 0], [0, 0, 0]])


@test_case(name="confusion_matrix-labels-order", points=1, hidden=False)
def labels_order(confusion_matrix):
    """confusion_matrix keeps the order of `labels` and ignores pairs with a class outside them.

    confusion_matrix는 `labels`의 순서를 지키고, 그 밖의 클래스가 든 쌍은 세지 않아요.
    """
    y_true, y_pred = np.array([0, 2, 2, 1, 0, 2, 0]), np.array([0, 0, 2, 2, 1, 0, 2])
    checks.integers(confusion_matrix(y_true, y_pred, labels=[2, 0]), [[1, 2], [1, 1]])


@test_case(name="confusion_matrix-refuses-other-shapes", points=1, hidden=False)
def refuses_other_shapes(confusion_matrix, accuracy, specificity):
    """confusion_matrix, accuracy and specificity raise ValueError for vectors of different lengths.

    confusion_matrix, accuracy, specificity는 길이가 다른 벡터에 ValueError를 내요.
    """
    # one rule for the three, and so one point: each loses it here and nowhere else
    for function in (confusion_matrix, accuracy, specificity):
        with checks.naming(function.name):
            checks.value_error(function, np.array([0, 1, 1, 0, 1]), np.array([0, 1, 1, 0]))
            checks.value_error(function, np.array([0, 1, 1, 0, 1]), np.array([1]))


@test_case(name="confusion_matrix-many-classes", points=2, hidden=True)
def many_classes(confusion_matrix, reference, rng):
    """confusion_matrix counts every pair once, for several classes.

    confusion_matrix는 클래스가 여럿일 때도 모든 쌍을 한 번씩 세요.
    """
    known = []
    for classes in ([0, 1, 2], [0, 1, 2, 3, 4], [3, 11, 12, 40]):
        counts = rng.permutation(len(classes) ** 2).reshape(len(classes), -1)
        y_true, y_pred = pairs(rng, counts, classes)
        known.append((y_true, y_pred, reference.confusion_matrix(y_true, y_pred)))
    many = [[300, 7], [5, 513]]  # more than a byte holds
    known.append((*pairs(rng, many, [0, 1]), np.array(many)))
    gives(confusion_matrix, known, checks.integers)


@test_case(name="confusion_matrix-one-sided-classes", points=1, hidden=True)
def one_sided_classes(confusion_matrix, rng):
    """confusion_matrix has a place for a class that is only predicted, and for one that never is.

    confusion_matrix에는 예측에만 나온 클래스와 예측에 한 번도 나오지 않은 클래스의 자리도 있어요.
    """
    only_predicted = [[2, 1, 3], [0, 0, 0], [1, 4, 5]]
    never_predicted = [[2, 0, 3], [4, 0, 1], [6, 0, 5]]
    swapped = [[0, 3, 0], [0, 2, 0], [0, 0, 0]]
    y_true, y_pred = pairs(rng, swapped, [0, 1, 2])
    known = [(y_true, y_pred, [[0, 3], [0, 2]]), (y_pred, y_true, [[0, 0], [3, 2]])]
    for counts in (only_predicted, never_predicted):
        known += [(*pairs(rng, counts, classes), counts) for classes in ([0, 1, 2], [4, 6, 30])]
    gives(confusion_matrix, known, checks.integers)


@test_case(name="confusion_matrix-labels-choose", points=2, hidden=True)
def labels_choose(confusion_matrix, reference, rng):
    """confusion_matrix with `labels` has exactly these classes in this order, also one that does not occur.

    confusion_matrix에 `labels`를 주면 정확히 그 클래스가 그 순서로 있어요. 나오지 않는 클래스도 있고요.
    """
    y_true, y_pred = pairs(rng, rng.permutation(16).reshape(4, 4), [0, 1, 2, 5])
    calls = [(y_true, y_pred, labels) for labels in ([2, 0, 1], [5, 3, 0], [0, 1, 2, 3, 4, 5], [2], [7, 9])]
    known = [(*call, reference.confusion_matrix(*call)) for call in calls]
    gives(confusion_matrix, known, checks.integers)
    checks.integers(
        confusion_matrix(y_true, y_pred, labels=np.array([1, 0])),
        reference.confusion_matrix(y_true, y_pred, [1, 0]),
    )
    y_true, y_pred = pairs(rng, [[2, 0, 1], [4, 0, 3], [5, 6, 0]], [0, 1, 4])
    checks.integers(confusion_matrix(y_true, y_pred, labels=[0, 1]), [[2, 0], [4, 0]])
    checks.integers(confusion_matrix(y_true, y_pred, labels=[4, 0]), [[0, 5], [1, 2]])
    checks.integers(confusion_matrix(y_true, y_pred), [[2, 0, 1], [4, 0, 3], [5, 6, 0]])


@test_case(name="confusion_matrix-edges", points=1, hidden=True)
def edges(confusion_matrix, rng):
    """confusion_matrix handles one sample, one class, and a pair that occurs several hundred times.

    confusion_matrix는 샘플 하나, 클래스 하나, 수백 번 나오는 쌍도 다뤄요.
    """
    counts = rng.integers(120, 320, size=(2, 2))
    known = [
        (np.array([1]), np.array([1]), [[1]]),
        (np.array([3]), np.array([1]), [[0, 0], [1, 0]]),
        (np.zeros(4, dtype=int), np.zeros(4, dtype=int), [[4]]),
        (*pairs(rng, counts, [0, 1]), counts),
    ]
    gives(confusion_matrix, known, checks.integers)
