"""One number out of precision and recall."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "metrics"
name = "f_scores"


@test_case(name="fbeta-known-values", points=1, hidden=False)
def test_fbeta_known_values(fbeta):
    """fbeta of precision 3/4 and recall 3/5 is 5/8 for beta 2, and 5/7 for beta 0.5.

    정밀도 3/4과 재현율 3/5의 fbeta는 beta가 2이면 5/8, 0.5이면 5/7이에요.
    """
    y_true = np.array([1, 0, 1, 1, 0, 0, 1, 0, 0, 1])
    y_pred = np.array([1, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    checks.number(fbeta(y_true, y_pred, 2.0), 5 / 8)
    checks.number(fbeta(y_true=y_true, y_pred=y_pred, beta=0.5), 5 / 7)


@test_case(name="f1-known-values", points=1, hidden=False)
def test_f1_known_values(f1):
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
