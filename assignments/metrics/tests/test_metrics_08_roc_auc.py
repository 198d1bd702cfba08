"""The area under the ROC curve."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "roc_auc"


@test_case(name="roc_auc-known-area", points=1, hidden=False)
def test_known_area(roc_auc):
    """roc_auc is the share of pairs in which the positive scores higher: 5 of 6.

    roc_auc는 양성의 점수가 더 높은 쌍의 비율이에요. 6쌍 중 5쌍이에요.
    """
    checks.number(roc_auc(np.array([0, 1, 0, 1, 1]), np.array([0.1, 0.9, 0.6, 0.4, 0.8])), 5 / 6)


@test_case(name="roc_auc-ties-count-half", points=1, hidden=False)
def test_ties_count_half(roc_auc):
    """roc_auc counts a tie as half, in whatever order the tied samples stand.

    roc_auc는 같은 점수를 반으로 세요. 같은 점수인 샘플의 순서와는 상관없어요.
    """
    y_true, scores = np.array([0, 1, 1, 0, 1]), np.array([0.5, 0.5, 0.2, 0.2, 0.9])
    checks.number(roc_auc(y_true=y_true, scores=scores), 2 / 3)
    checks.number(roc_auc(np.array([0, 1]), np.array([0.5, 0.5])), 0.5)
    checks.number(roc_auc(np.array([1, 0]), np.array([0.5, 0.5])), 0.5)
