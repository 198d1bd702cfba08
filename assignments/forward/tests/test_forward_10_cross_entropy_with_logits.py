"""The loss of a classification into several classes, from logits."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "cross_entropy_with_logits"


@test_case(name="cross_entropy_with_logits-undecided", points=1, hidden=False)
def test_undecided(cross_entropy_with_logits):
    """cross_entropy_with_logits is ln C when all C logits are equal, however many samples there are.

    cross_entropy_with_logits는 로짓 C개가 모두 같으면 샘플이 몇 개든 ln C예요.
    """
    checks.number(cross_entropy_with_logits(np.zeros((4, 10)), np.array([0, 9, 3, 3])), math.log(10.0))
    checks.number(cross_entropy_with_logits(np.full((7, 3), 2.0), np.array([0, 1, 2, 0, 1, 2, 0])), math.log(3.0))


@test_case(name="cross_entropy_with_logits-known-values", points=1, hidden=False)
def test_known_values(cross_entropy_with_logits):
    """cross_entropy_with_logits averages minus the natural log of the probability of the right class.

    cross_entropy_with_logits는 정답 클래스의 확률에 자연로그를 취해 부호를 바꾼 값을 평균해요.
    """
    Z = np.log(np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]))
    checks.number(cross_entropy_with_logits(Z, np.array([2, 0])), (math.log(1.6) + math.log(8.0 / 3.0)) / 2.0)
    checks.number(cross_entropy_with_logits(Z, np.array([0, 2])), (math.log(8.0) + math.log(4.0)) / 2.0)
