"""From logits to labels."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "predict_labels"


@test_case(name="predict_labels-one-logit-each", points=1, hidden=False)
def test_one_logit_each(predict_labels):
    """predict_labels is 1 where the logit is positive: where the probability is above 0.5.

    predict_labels는 로짓이 양수인 곳, 곧 확률이 0.5보다 큰 곳에서 1이에요.
    """
    checks.integers(predict_labels(np.array([-1.5, 0.3, 2.0, -0.2, 40.0])), [0, 1, 1, 0, 1])


@test_case(name="predict_labels-a-column", points=1, hidden=False)
def test_a_column(predict_labels):
    """predict_labels turns a column (N, 1) of logits into labels (N,).

    predict_labels는 로짓의 열 (N, 1)을 레이블 (N,)로 바꿔요.
    """
    checks.integers(predict_labels(np.array([[-1.5], [0.3], [2.0]])), [0, 1, 1])


@test_case(name="predict_labels-classes", points=1, hidden=False)
def test_classes(predict_labels):
    """predict_labels picks the class with the largest logit of each sample.

    predict_labels는 샘플마다 로짓이 가장 큰 클래스를 골라요.
    """
    logits = np.array([[0.1, 2.0, -1.0], [-3.0, -2.0, -1.0], [5.0, 4.0, 4.5], [0.2, 0.1, 0.0]])
    checks.integers(predict_labels(logits), [1, 2, 0, 0])
