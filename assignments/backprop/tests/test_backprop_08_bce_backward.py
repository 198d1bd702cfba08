"""The slope of the binary cross-entropy at the logits."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "bce_with_logits_backward"


@test_case(name="bce_with_logits_backward-known", points=2, hidden=False)
def test_known(bce_with_logits_backward):
    """At logits of 0 and ±log 3 the slopes of four samples are those worked out by hand.

    로짓이 0, ±log 3인 네 샘플의 기울기가 손으로 구한 값과 같아요.
    """
    z = np.array([0.0, np.log(3.0), np.log(3.0), -np.log(3.0)])
    checks.array(bce_with_logits_backward(z, np.array([0, 1, 0, 1])), [0.125, -0.0625, 0.1875, -0.1875])
