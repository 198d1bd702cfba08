"""How many are right, and how many of the negatives."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "accuracy_specificity"


@test_case(name="accuracy-known-share", points=1, hidden=False)
def test_known_share(accuracy):
    """accuracy is the share of right predictions: 7 of 10 for two classes, 2 of 3 for three.

    accuracy는 맞힌 비율이에요. 클래스가 둘일 때 10개 중 7개, 셋일 때 3개 중 2개를 맞혔어요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(accuracy(y_true, y_pred), 0.7)
    checks.number(accuracy(y_true=np.array([0, 2, 1]), y_pred=np.array([0, 2, 2])), 2 / 3)


@test_case(name="specificity-known-share", points=1, hidden=False)
def test_known_specificity(specificity):
    """specificity is the share of the negatives that were called negative: 4 of 5.

    specificity는 음성 가운데 음성이라고 부른 비율이에요. 5개 중 4개예요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(specificity(y_true, y_pred), 0.8)
