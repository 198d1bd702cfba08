"""Of those called positive, and of those that are: for one class and averaged over several."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import every_option, gives, lopsided, pairs, usual
from autograder.tutor import checks

OK_FORMAT = False
name = "precision_recall"
points = None


@test_case(name="precision-two-classes", points=1, hidden=False)
def precision_two_classes(precision):
    """precision is TP / (TP + FP): of 4 called positive, 3 are.

    precision은 TP / (TP + FP)예요. 양성이라고 부른 4개 중 3개가 양성이에요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(precision(y_true, y_pred), 3 / 4)
    checks.number(precision(y_true=np.array([1, 0]), y_pred=np.array([1, 0])), 1.0, tol=1e-13)


@test_case(name="precision-averages", points=2, hidden=False)
def precision_averages(precision):
    """precision of three classes is 4/5, 2/5 and 1, and each average brings them together in its own way.

    세 클래스의 precision은 4/5, 2/5, 1이고, average마다 다른 방식으로 모아요.
    """
    y_true = np.array([0, 1, 0, 2, 0, 1, 0, 2, 0, 1, 0])
    y_pred = np.array([0, 1, 1, 2, 0, 0, 0, 1, 1, 1, 0])
    checks.array(precision(y_true, y_pred, average=None), [4 / 5, 2 / 5, 1.0])
    checks.number(precision(y_true, y_pred, average="binary"), 2 / 5)
    checks.number(precision(y_true, y_pred, average="macro"), 11 / 15)
    checks.number(precision(y_true, y_pred, average="micro"), 7 / 11)
    checks.number(precision(y_true, y_pred, average="weighted"), 8 / 11)


@test_case(name="precision-nothing-predicted", points=1, hidden=False)
def nothing_predicted(precision):
    """precision is `zero_division` where nothing was called positive, and 0 where it was but wrongly.

    양성이라고 부른 것이 없으면 precision은 `zero_division`이고, 불렀지만 모두 틀렸으면 0이에요.
    """
    y_true, nothing, wrong = np.array([0, 1, 1]), np.array([0, 0, 0]), np.array([1, 0, 0])
    checks.number(precision(y_true, nothing), 0.0)
    checks.number(precision(y_true, nothing, zero_division=1.0), 1.0)
    checks.number(precision(y_true, wrong, zero_division=1.0), 0.0)


@test_case(name="precision-class-1-against-the-rest", points=1, hidden=True)
def precision_one_against_rest(precision, rng):
    """precision of average "binary" takes class 1 against all the others.

    average가 "binary"인 precision은 클래스 1과 나머지 전부를 비교해요.
    """
    known = []
    for counts, classes, expected in (
        ([[2, 4], [3, 4]], [0, 1], 1 / 2),
        ([[1, 0], [0, 1]], [0, 1], 1.0),
        ([[4, 6, 1], [2, 3, 5], [0, 1, 8]], [0, 1, 2], 3 / 10),
        ([[4, 6, 1], [2, 3, 5], [0, 1, 8]], [1, 3, 4], 4 / 6),
        ([[4, 0, 1], [2, 9, 5], [0, 2, 8]], [0, 4, 1], 8 / 14),
    ):
        y_true, y_pred = pairs(rng, counts, classes)
        known.append((y_true, y_pred, expected))
    gives(precision, known, average="binary")
    checks.number(precision(y_true=y_true, y_pred=y_pred), 8 / 14)


@test_case(name="precision-averages-of-many-classes", points=2, hidden=True)
def precision_many_classes(precision, reference, rng):
    """precision is right in every average, for several classes, whatever their labels.

    precision은 클래스가 여럿이고 레이블이 무엇이든 모든 average에서 맞아요.
    """
    every_option(precision, reference.precision, list(usual(rng)))


@test_case(name="precision-undefined-classes", points=2, hidden=True)
def precision_undefined(precision, reference, rng):
    """precision counts a class that nothing was called as `zero_division` in every average; class 1 need not occur.

    precision은 예측에 한 번도 나오지 않은 클래스를 모든 average에서 `zero_division`으로 쳐요. 클래스 1이 없을 때도요.
    """
    every_option(precision, reference.precision, list(lopsided(rng)))


@test_case(name="precision-refuses-what-does-not-fit", points=1, hidden=True)
def refuses(precision, recall, f1, fbeta, rng):
    """precision, recall, f1 and fbeta raise ValueError for other shapes and for an unknown average.

    precision, recall, f1, fbeta는 모양이 다르거나 average의 이름을 모르면 ValueError를 내요.
    """
    y_true, y_pred = rng.permutation([0, 1, 1, 0, 1]), rng.permutation([1, 1, 0, 0, 1])
    for function, beta in ((precision, ()), (recall, ()), (f1, ()), (fbeta, (2.0,))):
        with checks.naming(function.name):
            checks.value_error(function, y_true, y_pred[:4], *beta)
            checks.value_error(function, y_true, np.array([1]), *beta, average="macro")
            checks.value_error(function, y_true, y_pred, *beta, average="mean")
            checks.value_error(function, y_true * 0, y_true * 0, *beta, average="mean")  # also where none is needed


@test_case(name="recall-two-classes", points=1, hidden=False)
def recall_two_classes(recall):
    """recall is TP / (TP + FN): of 5 positives, 3 were called so.

    recall은 TP / (TP + FN)이에요. 양성 5개 중 3개를 양성이라고 불렀어요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(recall(y_true, y_pred), 3 / 5)
    checks.number(recall(y_true=np.array([1, 0]), y_pred=np.array([1, 0])), 1.0)


@test_case(name="recall-averages", points=1, hidden=False)
def recall_averages(recall):
    """recall of three classes is 2/3, 2/3 and 1/2, and each average brings them together in its own way.

    세 클래스의 recall은 2/3, 2/3, 1/2이고, average마다 다른 방식으로 모아요.
    """
    y_true = np.array([0, 1, 0, 2, 0, 1, 0, 2, 0, 1, 0])
    y_pred = np.array([0, 1, 1, 2, 0, 0, 0, 1, 1, 1, 0])
    checks.array(recall(y_true, y_pred, average=None), [2 / 3, 2 / 3, 1 / 2])
    checks.number(recall(y_true, y_pred, average="macro"), 11 / 18)
    checks.number(recall(y_true, y_pred, average="micro"), 7 / 11)
    checks.number(recall(y_true, y_pred, average="weighted"), 7 / 11)


@test_case(name="recall-class-1-against-the-rest", points=1, hidden=True)
def recall_one_against_rest(recall, rng):
    """recall of average "binary" takes class 1 against all the others.

    average가 "binary"인 recall은 클래스 1과 나머지 전부를 비교해요.
    """
    known = []
    for counts, classes, expected in (
        ([[2, 3], [4, 4]], [0, 1], 1 / 2),
        ([[1, 0], [0, 1]], [0, 1], 1.0),
        ([[4, 6, 1], [2, 3, 5], [0, 1, 8]], [0, 1, 2], 3 / 10),
        ([[4, 6, 1], [2, 3, 5], [0, 1, 8]], [1, 3, 4], 4 / 11),
        ([[4, 0, 1], [2, 9, 5], [0, 2, 8]], [0, 4, 1], 8 / 10),
    ):
        y_true, y_pred = pairs(rng, counts, classes)
        known.append((y_true, y_pred, expected))
    gives(recall, known, average="binary")
    checks.number(recall(y_true=y_true, y_pred=y_pred), 8 / 10)


@test_case(name="recall-averages-of-many-classes", points=2, hidden=True)
def recall_many_classes(recall, reference, rng):
    """recall is right in every average, for several classes, whatever their labels.

    recall은 클래스가 여럿이고 레이블이 무엇이든 모든 average에서 맞아요.
    """
    every_option(recall, reference.recall, list(usual(rng)))


@test_case(name="recall-undefined-classes", points=2, hidden=True)
def recall_undefined(recall, reference, rng):
    """recall counts a class that nothing truly is as `zero_division` in every average; class 1 need not occur.

    recall은 실제로 한 번도 나오지 않은 클래스를 모든 average에서 `zero_division`으로 쳐요. 클래스 1이 없을 때도요.
    """
    every_option(recall, reference.recall, list(lopsided(rng)))
