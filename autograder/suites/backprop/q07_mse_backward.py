"""The slope of the mean squared error."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree, shapes_refused
from autograder.tutor import checks

OK_FORMAT = False
name = "mse_backward"
points = None


@test_case(name="mse_backward-known", points=2, hidden=False)
def known(mse_backward):
    """With six entries in all, the slope is a third of each difference.

    원소가 모두 여섯이면 기울기는 각 차이의 1/3이에요.
    """
    pred = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    target = np.array([[1.0, 5.0, 0.0], [4.0, -1.0, 6.3]])
    checks.array(mse_backward(pred, target), [[0.0, -1.0, 1.0], [0.0, 2.0, -0.1]])


@test_case(name="mse_backward-mean", points=2, hidden=True)
def mean(mse_backward, reference, rng):
    """The mean is over all entries, for vectors, matrices and a single one.

    벡터, 행렬, 원소 하나에서 모두 평균은 모든 원소에 대해서예요.
    """
    shapes = ((1, 1), (1,), (7,), (6, 1), (1, 3), (4, 4), (5, 3))
    given = [rng.uniform(-9.0, 9.0, size=(2, *shape)) for shape in shapes]
    all_agree(mse_backward, reference.mse_backward, given)
    pred, target = given[-1]
    checks.array(mse_backward(target=target, pred=pred), reference.mse_backward(pred, target))


@test_case(name="mse_backward-shapes", points=1, hidden=True)
def shapes(mse_backward, bce_with_logits_backward, rng):
    """Two arguments of different shapes raise ValueError, for "bce", too, even where NumPy would broadcast.

    두 인수의 모양이 다르면 ValueError예요. NumPy가 브로드캐스트할 수 있어도 그렇고, "bce"에서도 그래요.
    """
    pairs = (
        ((4, 1), (4,)),
        ((4,), (4, 1)),
        ((4, 3), (4, 1)),
        ((4, 3), (3,)),
        ((4, 3), (2, 6)),
        ((4, 3), (5, 3)),
        ((4,), (3,)),
    )
    # one rule for the two, and so one point: each loses it here and nowhere else
    for backward in (mse_backward, bce_with_logits_backward):
        shapes_refused(backward, pairs, rng)
