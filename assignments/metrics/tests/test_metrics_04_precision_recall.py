"""Of those called positive, and of those that are: for one class and averaged over several."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "precision_recall"


@test_case(name="precision-two-classes", points=1, hidden=False)
def test_precision_two_classes(precision):
    """precision is TP / (TP + FP): of 4 called positive, 3 are.

    precision은 TP / (TP + FP)예요. 양성이라고 부른 4개 중 3개가 양성이에요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(precision(y_true, y_pred), 3 / 4)
    checks.number(precision(y_true=np.array([1, 0]), y_pred=np.array([1, 0])), 1.0, tol=1e-13)


@test_case(name="precision-averages", points=2, hidden=False)
def test_precision_averages(precision):
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
def test_nothing_predicted(precision):
    """precision is `zero_division` where nothing was called positive, and 0 where it was but wrongly.

    양성이라고 부른 것이 없으면 precision은 `zero_division`이고, 불렀지만 모두 틀렸으면 0이에요.
    """
    y_true, nothing, wrong = np.array([0, 1, 1]), np.array([0, 0, 0]), np.array([1, 0, 0])
    checks.number(precision(y_true, nothing), 0.0)
    checks.number(precision(y_true, nothing, zero_division=1.0), 1.0)
    checks.number(precision(y_true, wrong, zero_division=1.0), 0.0)


@test_case(name="recall-two-classes", points=1, hidden=False)
def test_recall_two_classes(recall):
    """recall is TP / (TP + FN): of 5 positives, 3 were called so.

    recall은 TP / (TP + FN)이에요. 양성 5개 중 3개를 양성이라고 불렀어요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(recall(y_true, y_pred), 3 / 5)
    checks.number(recall(y_true=np.array([1, 0]), y_pred=np.array([1, 0])), 1.0)


@test_case(name="recall-averages", points=1, hidden=False)
def test_recall_averages(recall):
    """recall of three classes is 2/3, 2/3 and 1/2, and each average brings them together in its own way.

    세 클래스의 recall은 2/3, 2/3, 1/2이고, average마다 다른 방식으로 모아요.
    """
    y_true = np.array([0, 1, 0, 2, 0, 1, 0, 2, 0, 1, 0])
    y_pred = np.array([0, 1, 1, 2, 0, 0, 0, 1, 1, 1, 0])
    checks.array(recall(y_true, y_pred, average=None), [2 / 3, 2 / 3, 1 / 2])
    checks.number(recall(y_true, y_pred, average="macro"), 11 / 18)
    checks.number(recall(y_true, y_pred, average="micro"), 7 / 11)
    checks.number(recall(y_true, y_pred, average="weighted"), 7 / 11)
