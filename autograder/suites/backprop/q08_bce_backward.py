"""The slope of the binary cross-entropy at the logits."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree
from autograder.tutor import checks

OK_FORMAT = False
name = "bce_with_logits_backward"
points = None


@test_case(name="bce_with_logits_backward-known", points=2, hidden=False)
def known(bce_with_logits_backward):
    """At logits of 0 and ±log 3 the slopes of four samples are those worked out by hand.

    로짓이 0, ±log 3인 네 샘플의 기울기가 손으로 구한 값과 같아요.
    """
    z = np.array([0.0, np.log(3.0), np.log(3.0), -np.log(3.0)])
    checks.array(bce_with_logits_backward(z, np.array([0, 1, 0, 1])), [0.125, -0.0625, 0.1875, -0.1875])


@test_case(name="bce_with_logits_backward-mean", points=2, hidden=True)
def mean(bce_with_logits_backward, reference, rng):
    """The mean is over all entries, for (N,), (N, 1), (N, C) and one sample.

    (N,), (N, 1), (N, C), 샘플 하나에서 모두 평균은 모든 원소에 대해서예요.
    """
    shapes = ((1, 1), (1,), (7,), (5, 1), (4, 4), (5, 3))
    given = [(rng.uniform(-6.0, 6.0, size=shape), rng.integers(0, 2, size=shape)) for shape in shapes]
    all_agree(bce_with_logits_backward, reference.bce_with_logits_backward, given)
    z, y = given[-1]
    checks.array(bce_with_logits_backward(y=y, z=z), reference.bce_with_logits_backward(z, y))


@test_case(name="bce_with_logits_backward-large", points=1, hidden=True)
def large(bce_with_logits_backward, rng):
    """For logits in the thousands the slopes stay finite, and right on both sides.

    로짓이 수천이어도 기울기는 유한하고, 양쪽 모두 맞아요.
    """
    z = np.array([[1e4, -1e4], [800.0, -800.0], [1e4, -1e4], [800.0, -800.0]])
    y = np.array([[0, 1], [0, 1], [1, 0], [1, 0]])
    order = rng.permutation(4)
    wanted = np.array([[1, -1], [1, -1], [0, 0], [0, 0]]) / 8  # exact in float32, too
    checks.array(bce_with_logits_backward(z[order], y[order]), wanted[order], tol=checks.PRECISE)
