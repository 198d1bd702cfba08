"""One number out of precision and recall."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.metrics.shared import every_option, gives, lopsided, pairs, usual
from autograder.tutor import checks

OK_FORMAT = False
name = "f_scores"
points = None


@test_case(name="fbeta-known-values", points=1, hidden=False)
def fbeta_known_values(fbeta):
    """fbeta of precision 3/4 and recall 3/5 is 5/8 for beta 2, and 5/7 for beta 0.5.

    정밀도 3/4과 재현율 3/5의 fbeta는 beta가 2이면 5/8, 0.5이면 5/7이에요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(fbeta(y_true, y_pred, 2.0), 5 / 8)
    checks.number(fbeta(y_true=y_true, y_pred=y_pred, beta=0.5), 5 / 7)


@test_case(name="fbeta-any-beta", points=2, hidden=True)
def fbeta_any_beta(fbeta, rng):
    """fbeta weighs recall beta times as much as precision, for any beta.

    fbeta는 어떤 beta에서든 재현율을 정밀도보다 beta배 중요하게 봐요.
    """
    known = []
    for counts, classes, p, r in (
        ([[7, 2], [3, 5]], [0, 1], 5 / 7, 5 / 8),
        ([[4, 6, 1], [2, 3, 5], [0, 2, 8]], [0, 1, 2], 3 / 11, 3 / 10),
        ([[9, 1], [12, 2]], [0, 1], 2 / 3, 2 / 14),
        ([[2, 0], [0, 1]], [0, 1], 1.0, 1.0),
    ):
        y_true, y_pred = pairs(rng, counts, classes)
        for beta in (2, 0.5, float(rng.uniform(0.2, 5.0))):
            expected = (1 + beta**2) * p * r / (beta**2 * p + r)
            known.append((y_true, y_pred, beta, expected))
    gives(fbeta, known)
    checks.number(fbeta(y_true, y_pred, beta=3.0, average="binary"), 1.0)


@test_case(name="fbeta-averages", points=2, hidden=True)
def fbeta_averages(fbeta, reference, rng):
    """fbeta is right in every average, for several classes, whatever their labels.

    fbeta는 클래스가 여럿이고 레이블이 무엇이든 모든 average에서 맞아요.
    """
    for beta in (2.0, 0.5):
        every_option(fbeta, reference.fbeta, list(usual(rng)), beta)


@test_case(name="fbeta-where-nothing-divides", points=2, hidden=True)
def fbeta_undefined(fbeta, reference, rng):
    """fbeta is `zero_division` where TP + FP + FN = 0, and 0 where only one of P and R is undefined.

    fbeta는 TP + FP + FN = 0이면 `zero_division`이고, 정밀도나 재현율 하나만 정의되지 않으면 0이에요.
    """
    for beta in (2.0, 0.5):
        every_option(fbeta, reference.fbeta, list(lopsided(rng)), beta)


@test_case(name="f1-known-values", points=1, hidden=False)
def f1_known_values(f1):
    """f1 is the harmonic mean of precision 3/4 and recall 3/5; "macro" is the mean of the classes' f1.

    f1은 정밀도 3/4과 재현율 3/5의 조화 평균이에요. "macro"는 클래스별 f1의 평균이에요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(f1(y_true, y_pred), 2 / 3)
    y_true = np.array([0, 1, 0, 2, 0, 1, 0, 2, 0, 1, 0])
    y_pred = np.array([0, 1, 1, 2, 0, 0, 0, 1, 1, 1, 0])
    checks.array(f1(y_true=y_true, y_pred=y_pred, average=None), [8 / 11, 1 / 2, 2 / 3])
    checks.number(f1(y_true, y_pred, average="macro"), 125 / 198)


@test_case(name="f1-class-1-against-the-rest", points=1, hidden=True)
def f1_one_against_rest(f1, rng):
    """f1 of average "binary" takes class 1 against all the others.

    average가 "binary"인 f1은 클래스 1과 나머지 전부를 비교해요.
    """
    known = []
    for counts, classes, expected in (
        ([[7, 2], [3, 5]], [0, 1], 2 / 3),
        ([[1, 0], [0, 1]], [0, 1], 1.0),
        ([[4, 6, 1], [2, 3, 5], [0, 2, 8]], [0, 1, 2], 6 / 21),
        ([[4, 6, 1], [2, 3, 5], [0, 1, 8]], [1, 3, 4], 8 / 17),
        ([[4, 0, 1], [2, 9, 5], [0, 2, 8]], [0, 4, 1], 16 / 24),
    ):
        y_true, y_pred = pairs(rng, counts, classes)
        known.append((y_true, y_pred, "binary", expected))
    gives(f1, known)
    checks.number(f1(y_true, y_pred), 16 / 24)


@test_case(name="f1-averages", points=2, hidden=True)
def f1_averages(f1, reference, rng):
    """f1 is right in every average, for several classes, whatever their labels.

    f1은 클래스가 여럿이고 레이블이 무엇이든 모든 average에서 맞아요.
    """
    every_option(f1, reference.f1, list(usual(rng)))


@test_case(name="f1-where-nothing-divides", points=2, hidden=True)
def f1_undefined(f1, reference, rng):
    """f1 is `zero_division` where TP + FP + FN = 0, and 0 where only one of P and R is undefined.

    f1은 TP + FP + FN = 0이면 `zero_division`이고, 정밀도나 재현율 하나만 정의되지 않으면 0이에요.
    """
    every_option(f1, reference.f1, list(lopsided(rng)))
