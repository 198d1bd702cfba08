"""How many are right, and how many of the negatives."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import gives, pairs
from autograder.tutor import checks

OK_FORMAT = False
name = "accuracy_specificity"
points = None


@test_case(name="accuracy-known-share", points=1, hidden=False)
def known_share(accuracy):
    """accuracy is the share of right predictions: 7 of 10 for two classes, 2 of 3 for three.

    accuracy는 맞힌 비율이에요. 클래스가 둘일 때 10개 중 7개, 셋일 때 3개 중 2개를 맞혔어요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(accuracy(y_true, y_pred), 0.7)
    checks.number(accuracy(y_true=np.array([0, 2, 1]), y_pred=np.array([0, 2, 2])), 2 / 3)


@test_case(name="accuracy-any-classes", points=1, hidden=True)
def any_classes(accuracy, rng):
    """accuracy is a plain share for any classes, balanced or not, from one sample on.

    accuracy는 클래스가 무엇이든, 치우쳤든 아니든, 샘플이 하나여도 맞힌 비율이에요.
    """
    known = [(np.array([1]), np.array([1]), 1.0), (np.array([2]), np.array([0]), 0.0)]
    for counts, classes in (
        ([[20, 3], [4, 2]], [0, 1]),
        ([[2, 0, 1], [5, 7, 3], [0, 1, 4]], [0, 1, 2]),
        ([[1, 2, 3], [4, 5, 6], [7, 8, 19]], [3, 4, 50]),
    ):
        y_true, y_pred = pairs(rng, counts, classes)
        expected = np.trace(counts) / np.sum(counts)
        known.append((y_true, y_pred, expected))
    gives(accuracy, known)


@test_case(name="specificity-known-share", points=1, hidden=False)
def known_specificity(specificity):
    """specificity is the share of the negatives that were called negative: 4 of 5.

    specificity는 음성 가운데 음성이라고 부른 비율이에요. 5개 중 4개예요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(specificity(y_true, y_pred), 0.8)


@test_case(name="specificity-any-counts", points=1, hidden=True)
def any_counts(specificity, rng):
    """specificity is right for other counts, and takes its arguments by name.

    specificity는 개수가 달라져도 맞고, 인수를 이름으로도 받아요.
    """
    known = []
    for (tn, fp), (fn, tp) in (
        ((7, 2), (3, 5)),
        ((11, 0), (6, 3)),
        ((0, 5), (2, 7)),
        ((3, 4), (8, 0)),
        ((2, 3), (0, 0)),
        ((1, 0), (3, 2)),
        ((4, 4), (1, 6)),
        ((3, 0), (0, 0)),
        ((11, 4), (3, 7)),
    ):
        y_true, y_pred = pairs(rng, [[tn, fp], [fn, tp]], [0, 1])
        known.append((y_true, y_pred, tn / (tn + fp)))
    gives(specificity, known)
    checks.number(specificity(y_true=y_true, y_pred=y_pred), 11 / 15)


@test_case(name="specificity-without-negatives", points=1, hidden=True)
def without_negatives(specificity, rng):
    """specificity is 0.0 where there are no negatives, whatever was predicted.

    음성이 하나도 없으면 무엇을 예측했든 specificity는 0.0이에요.
    """
    size = int(rng.integers(3, 9))
    some = (np.arange(size) % 2 == 0).astype(int)
    ones, zeros = np.ones(size, dtype=int), np.zeros(size, dtype=int)
    gives(specificity, [(ones, pred, 0.0) for pred in (ones, some, zeros)])
