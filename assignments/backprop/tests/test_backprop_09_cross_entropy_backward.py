"""The slope of the cross-entropy at the logits."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "cross_entropy_with_logits_backward"


@test_case(name="cross_entropy_with_logits_backward-known", points=2, hidden=False)
def test_known(cross_entropy_with_logits_backward):
    """For two samples with probabilities (1/8, 2/8, 5/8) and (1/4, 1/4, 1/2) the slopes are right.

    확률이 (1/8, 2/8, 5/8)과 (1/4, 1/4, 1/2)인 두 샘플의 기울기가 맞아요.
    """
    Z = np.log(np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 6.0]]))
    wanted = [[0.0625, 0.125, -0.1875], [-0.375, 0.125, 0.25]]
    checks.array(cross_entropy_with_logits_backward(Z, np.array([2, 0])), wanted)
