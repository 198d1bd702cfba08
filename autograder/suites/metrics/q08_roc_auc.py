"""The area under the ROC curve."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import gives
from autograder.tutor import checks

OK_FORMAT = False
name = "roc_auc"
points = None


def _area(y_true, scores):
    """How often a positive outscores a negative, pair by pair; a tie counts half."""
    y_true, scores = np.asarray(y_true), np.asarray(scores, dtype=np.float64)
    gaps = scores[y_true == 1][:, None] - scores[y_true == 0]
    return np.mean((np.sign(gaps) + 1) / 2)


@test_case(name="roc_auc-known-area", points=1, hidden=False)
def known_area(roc_auc):
    """roc_auc is the share of pairs in which the positive scores higher: 5 of 6.

    roc_auc는 양성의 점수가 더 높은 쌍의 비율이에요. 6쌍 중 5쌍이에요.
    """
    checks.number(roc_auc(np.array([0, 1, 0, 1, 1]), np.array([0.1, 0.9, 0.6, 0.4, 0.8])), 5 / 6)


@test_case(name="roc_auc-ties-count-half", points=1, hidden=False)
def ties_count_half(roc_auc):
    """roc_auc counts a tie as half, in whatever order the tied samples stand.

    roc_auc는 같은 점수를 반으로 세요. 같은 점수인 샘플의 순서와는 상관없어요.
    """
    y_true, scores = np.array([0, 1, 1, 0, 1]), np.array([0.5, 0.5, 0.2, 0.2, 0.9])
    checks.number(roc_auc(y_true=y_true, scores=scores), 2 / 3)
    checks.number(roc_auc(np.array([0, 1]), np.array([0.5, 0.5])), 0.5)
    checks.number(roc_auc(np.array([1, 0]), np.array([0.5, 0.5])), 0.5)


@test_case(name="roc_auc-below-half", points=1, hidden=True)
def below_half(roc_auc, rng):
    """roc_auc is 0 for scores that are wholly reversed, 1 for perfect ones, and may lie below a half.

    roc_auc는 점수가 완전히 거꾸로면 0, 완벽하면 1이고, 0.5보다 작을 수도 있어요.
    """
    known = [
        ([1, 1, 0, 0, 0], [0.1, 0.2, 0.3, 0.8, 0.9], 0.0),
        ([1, 1, 0, 0, 0], [0.9, 0.8, 0.3, 0.2, 0.1], 1.0),
        ([1, 0, 1, 0, 0], [0.3, 0.5, 0.1, 0.2, 0.9], 1 / 6),
        ([1, 0], [-2.0, -5.0], 1.0),
    ]
    size = rng.uniform(0.5, 2.0)
    gives(roc_auc, [(np.array(y_true), np.array(scores) * size, area) for y_true, scores, area in known])


@test_case(name="roc_auc-many-samples", points=1, hidden=True)
def many_samples(roc_auc, rng):
    """roc_auc is right for many samples, with and without ties.

    roc_auc는 샘플이 많을 때 같은 점수가 있든 없든 맞아요.
    """
    known = []
    for size, levels in ((17, 4), (60, 11), (45, 10_000)):
        y_true = rng.permutation((np.arange(size) % 3 == 0).astype(int))
        scores = (rng.integers(0, levels, size) + y_true * levels // 4) / levels
        known.append((y_true, scores, _area(y_true, scores)))
    gives(roc_auc, known)


@test_case(name="roc_auc-any-real-scores", points=1, hidden=True)
def any_real_scores(roc_auc, rng):
    """roc_auc takes any real scores: logits, whole ones, huge ones, ones that hardly differ, all the same.

    roc_auc는 어떤 실수 점수든 받아요. 로짓, 정수로 떨어지는 수, 아주 큰 수, 거의 같은 수, 모두 같은 수도요.
    """
    order = rng.permutation(11)
    y_true = np.array([0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1])[order]
    logits = np.sort(rng.normal(-3.0, 4.0, 11))[order]
    close, whole = 0.5 + order * 1e-6, np.array([3.0, -1, 0, 2, 0, -1, -7, 3, 2, 0, 1])
    kinds = [logits, logits * 1e8, close, whole, -logits - 50, np.full(11, 0.25)]
    gives(roc_auc, [(y_true, scores, _area(y_true, scores)) for scores in kinds])
