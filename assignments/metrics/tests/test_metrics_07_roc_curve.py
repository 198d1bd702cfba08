"""Both rates at every threshold."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "roc_curve"


def _curve(actual, fpr, tpr, thresholds):
    """`actual` is (fpr, tpr, thresholds)."""
    found = checks.items(actual, 3)
    for part, one, wanted in zip(("fpr", "tpr", "thresholds"), found, (fpr, tpr, thresholds), strict=True):
        with checks.naming(part):
            checks.array(one, wanted)


@test_case(name="roc_curve-known-curve", points=1, hidden=False)
def test_known_curve(roc_curve):
    """roc_curve starts at (0, 0) with threshold inf, ends at (1, 1), and has a point for every score.

    roc_curve는 임계값 inf의 (0, 0)에서 시작해 (1, 1)에서 끝나고, 점수마다 점이 하나 있어요.
    """
    actual = roc_curve(np.array([0, 1, 0, 1, 1]), np.array([0.1, 0.9, 0.6, 0.4, 0.8]))
    thresholds = [np.inf, 0.9, 0.8, 0.6, 0.4, 0.1]
    _curve(actual, [0, 0, 0, 1 / 2, 1 / 2, 1], [0, 1 / 3, 2 / 3, 2 / 3, 1, 1], thresholds)


@test_case(name="roc_curve-tied-scores", points=1, hidden=False)
def test_tied_scores(roc_curve):
    """roc_curve moves tied scores together: one point for each distinct score.

    roc_curve에서 같은 점수는 함께 움직여요. 서로 다른 점수마다 점이 하나예요.
    """
    actual = roc_curve(y_true=np.array([0, 1, 1, 0, 1]), scores=np.array([0.5, 0.5, 0.2, 0.2, 0.9]))
    _curve(actual, [0, 0, 1 / 2, 1], [0, 1 / 3, 2 / 3, 1], [np.inf, 0.9, 0.5, 0.2])
