"""Both rates at every threshold."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import gives
from autograder.tutor import checks

OK_FORMAT = False
name = "roc_curve"
points = None


def _curve(actual, fpr, tpr, thresholds):
    """`actual` is (fpr, tpr, thresholds)."""
    found = checks.items(actual, 3)
    for part, one, wanted in zip(("fpr", "tpr", "thresholds"), found, (fpr, tpr, thresholds), strict=True):
        with checks.naming(part):
            checks.array(one, wanted)


def _gives(roc_curve, known):
    """`roc_curve` gives the curve that each of `known` holds after labels and scores."""
    gives(roc_curve, known, lambda actual, curve: _curve(actual, *curve))


def _shuffled(rng, *columns):
    """The columns with their rows in another order."""
    order = rng.permutation(len(columns[0]))
    return [np.asarray(c)[order] for c in columns]


@test_case(name="roc_curve-known-curve", points=1, hidden=False)
def known_curve(roc_curve):
    """roc_curve starts at (0, 0) with threshold inf, ends at (1, 1), and has a point for every score.

    roc_curve는 임계값 inf의 (0, 0)에서 시작해 (1, 1)에서 끝나고, 점수마다 점이 하나 있어요.
    """
    actual = roc_curve(np.array([0, 1, 0, 1, 1]), np.array([0.1, 0.9, 0.6, 0.4, 0.8]))
    thresholds = [np.inf, 0.9, 0.8, 0.6, 0.4, 0.1]
    _curve(actual, [0, 0, 0, 1 / 2, 1 / 2, 1], [0, 1 / 3, 2 / 3, 2 / 3, 1, 1], thresholds)


@test_case(name="roc_curve-tied-scores", points=1, hidden=False)
def tied_scores(roc_curve):
    """roc_curve moves tied scores together: one point for each distinct score.

    roc_curve에서 같은 점수는 함께 움직여요. 서로 다른 점수마다 점이 하나예요.
    """
    actual = roc_curve(y_true=np.array([0, 1, 1, 0, 1]), scores=np.array([0.5, 0.5, 0.2, 0.2, 0.9]))
    _curve(actual, [0, 0, 1 / 2, 1], [0, 1 / 3, 2 / 3, 1], [np.inf, 0.9, 0.5, 0.2])


@test_case(name="roc_curve-every-distinct-score", points=2, hidden=True)
def every_distinct_score(roc_curve, reference, rng):
    """roc_curve drops no threshold, on a straight stretch either, and does not depend on the input's order.

    roc_curve는 직선 구간에서도 임계값을 버리지 않고, 입력의 순서에 달려 있지 않아요.
    """
    y_true = [1, 1, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0]
    scores = [9.0, 8.0, 7.0, 6.0, 5.0, 5.0, 4.0, 3.0, 2.0, 2.0, 2.0, 1.0]
    problems = [_shuffled(rng, y_true, scores)]
    for size, levels in ((17, 5), (40, 9), (23, 100)):
        y_true = rng.permutation(np.arange(size) % 3 == 0).astype(int)
        scores = rng.integers(0, levels, size) / levels
        problems.append((y_true, scores))
    known = [(*problem, reference.roc_curve(*problem)) for problem in problems]
    known.append((np.array([0, 1, 0]), np.full(3, 0.3), ([0, 1], [0, 1], [np.inf, 0.3])))
    known.append((np.array([0, 1]), np.array([0.8, 0.2]), ([0, 1, 1], [0, 0, 1], [np.inf, 0.8, 0.2])))
    _gives(roc_curve, known)


@test_case(name="roc_curve-any-real-scores", points=2, hidden=True)
def any_real_scores(roc_curve, reference, rng):
    """roc_curve takes any real scores: logits, whole ones, huge ones, and ones that hardly differ.

    roc_curve는 어떤 실수 점수든 받아요. 로짓, 정수로 떨어지는 수, 아주 큰 수, 거의 같은 수도요.
    """
    y_true = rng.permutation([0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1])
    logits = rng.normal(-3.0, 4.0, 11)
    close, whole = 0.5 + rng.permutation(11) * 1e-6, rng.integers(-4, 4, 11) * 1.0
    kinds = [logits, logits * 1e8, close, whole, -logits - 50]
    _gives(roc_curve, [(y_true, scores, reference.roc_curve(y_true, scores)) for scores in kinds])


@test_case(name="roc_curve-refuses-one-class", points=1, hidden=True)
def refuses_one_class(roc_curve, roc_auc, rng):
    """roc_curve and roc_auc raise ValueError for one class only, and for labels and scores of other shapes.

    roc_curve와 roc_auc는 클래스가 하나뿐이거나 레이블과 점수의 모양이 다르면 ValueError를 내요.
    """
    scores = rng.uniform(0.0, 1.0, size=3)
    labels = [np.array([1, 1, 1]), np.array([0, 0, 0]), np.array([0, 1]), np.array([0, 1, 1, 0])]
    for function in (roc_curve, roc_auc):
        with checks.naming(function.name):
            checks.value_errors(function, labels, [scores, scores, scores, np.array([0.5])])
