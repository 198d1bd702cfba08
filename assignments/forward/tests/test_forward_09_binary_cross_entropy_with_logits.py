"""The loss of a yes-or-no classification, from logits."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "binary_cross_entropy_with_logits"


@test_case(name="binary_cross_entropy_with_logits-zero", points=1, hidden=False)
def test_zero(binary_cross_entropy_with_logits):
    """binary_cross_entropy_with_logits is ln 2 at logit 0, for either label.

    binary_cross_entropy_with_logits는 로짓이 0이면 레이블이 무엇이든 ln 2예요.
    """
    checks.number(binary_cross_entropy_with_logits(np.zeros(4), np.array([0, 1, 1, 0])), math.log(2.0))


@test_case(name="binary_cross_entropy_with_logits-known-values", points=1, hidden=False)
def test_known_values(binary_cross_entropy_with_logits):
    """binary_cross_entropy_with_logits averages minus the natural log of the probability of each label.

    binary_cross_entropy_with_logits는 각 레이블의 확률에 자연로그를 취해 부호를 바꾼 값을 평균해요.
    """
    z, y = np.array([math.log(3.0), -math.log(3.0), math.log(4.0)]), np.array([1, 1, 0])
    wanted = (math.log(4.0 / 3.0) + math.log(4.0) + math.log(5.0)) / 3.0
    checks.number(binary_cross_entropy_with_logits(z, y), wanted)
