"""The slope of the binary cross-entropy at the logits."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree, stay
from autograder.tutor import checks

OK_FORMAT = False
name = "bce_with_logits_backward"
points = None


@test_case(name="bce_with_logits_backward-known", points=2, hidden=False)
def known(bce_with_logits_backward):
    """At logits of 0 and ±log 3 the slopes of four samples are those worked out by hand.

    로짓이 0, ±log 3인 네 표본의 기울기가 손으로 구한 값과 같아요.
    """
    z = np.array([0.0, np.log(3.0), np.log(3.0), -np.log(3.0)])
    checks.array(bce_with_logits_backward(z, np.array([0, 1, 0, 1])), [0.125, -0.0625, 0.1875, -0.1875])


@test_case(name="bce_with_logits_backward-mean", points=2, hidden=True)
def mean(bce_with_logits_backward, reference, rng):
    """The mean is over all entries, for (N,), (N, 1), (N, C) and one sample.

    (N,), (N, 1), (N, C), 표본 하나에서 모두 평균은 모든 원소에 대해서예요.
    """
    shapes = ((1, 1), (1,), (7,), (5, 1), (4, 4), (5, 3))
    given = [(rng.uniform(-6.0, 6.0, size=shape), rng.integers(0, 2, size=shape)) for shape in shapes]
    all_agree(bce_with_logits_backward, reference.bce_with_logits_backward, given)
    z, y = given[-1]
    checks.array(bce_with_logits_backward(y=y, z=z), reference.bce_with_logits_backward(z, y))


@test_case(name="bce_with_logits_backward-large", points=1, hidden=True)
def large(bce_with_logits_backward):
    """For logits in the thousands the slopes stay finite, and right on both sides.

    로짓이 수천이어도 기울기는 유한하고, 양쪽 모두 맞아요.
    """
    z = np.array([[1e4, -1e4], [800.0, -800.0], [1e4, -1e4], [800.0, -800.0]])
    y = np.array([[0, 1], [0, 1], [1, 0], [1, 0]])
    checks.array(bce_with_logits_backward(z, y), np.array([[1, -1], [1, -1], [0, 0], [0, 0]]) / 8)


@test_case(name="bce_with_logits_backward-kinds", points=1, hidden=True)
def kinds(bce_with_logits_backward, reference, rng):
    """Lists, ints, float32 and arrays with gaps work, and the work is done in float64.

    리스트, 정수, float32, 띄엄띄엄한 배열도 되고, 계산은 float64로 해요.
    """
    y = [1, 0, 0, 1, 1]
    ints, single = [2, -1, 3, 0, -2], rng.uniform(-3.0, 3.0, size=5).astype(np.float32)
    gaps = rng.uniform(-3.0, 3.0, size=(10, 4))[::-2, ::2]
    given = [(gaps, np.asfortranarray(rng.integers(0, 2, size=(5, 2))))]
    for z in (ints, np.array(ints), single):
        given += [(z, y), (z, np.array(y))]
    all_agree(bce_with_logits_backward, reference.bce_with_logits_backward, given)


@test_case(name="bce_with_logits_backward-inputs-stay", points=1, hidden=True)
def inputs_stay(bce_with_logits_backward, reference, rng, place):
    """z and y hold what they held before, and a second call gives the same.

    z와 y에는 원래 값이 그대로 있고, 다시 불러도 같은 값이 나와요.
    """
    z, y = place(rng.uniform(-6.0, 6.0, size=(5, 3))), place(rng.integers(0, 2, size=(5, 3)))
    stay(bce_with_logits_backward, reference.bce_with_logits_backward, (z, y))
