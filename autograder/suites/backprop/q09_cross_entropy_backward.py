"""The slope of the cross-entropy at the logits."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree
from autograder.tutor import checks

OK_FORMAT = False
name = "cross_entropy_with_logits_backward"
points = None


@test_case(name="cross_entropy_with_logits_backward-known", points=2, hidden=False)
def known(cross_entropy_with_logits_backward):
    """For two samples with probabilities (1/8, 2/8, 5/8) and (1/4, 1/4, 1/2) the slopes are right.

    확률이 (1/8, 2/8, 5/8)과 (1/4, 1/4, 1/2)인 두 샘플의 기울기가 맞아요.
    """
    Z = np.log(np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 6.0]]))
    wanted = [[0.0625, 0.125, -0.1875], [-0.375, 0.125, 0.25]]
    checks.array(cross_entropy_with_logits_backward(Z, np.array([2, 0])), wanted)


@test_case(name="cross_entropy_with_logits_backward-mean", points=2, hidden=True)
def mean(cross_entropy_with_logits_backward, reference, rng):
    """The mean is over the samples, for several numbers of samples and classes, one included.

    샘플과 클래스의 수가 여럿이어도, 하나뿐이어도 평균은 샘플에 대해서예요.
    """
    sizes = ((3, 1), (1, 1), (1, 5), (4, 4), (9, 2), (2, 4), (5, 3))
    given = [(rng.uniform(-6.0, 6.0, size=(n, c)), rng.integers(0, c, size=n)) for n, c in sizes]
    all_agree(cross_entropy_with_logits_backward, reference.cross_entropy_with_logits_backward, given)
    Z, y = given[-1]
    checks.array(cross_entropy_with_logits_backward(y=y, Z=Z), reference.cross_entropy_with_logits_backward(Z, y))


@test_case(name="cross_entropy_with_logits_backward-large", points=1, hidden=True)
def large(cross_entropy_with_logits_backward, reference, rng):
    """Logits in the thousands, and ones that are far apart, give finite and right slopes.

    로짓이 수천이거나 서로 멀리 떨어져 있어도 기울기가 유한하고 맞아요.
    """
    Z = np.array([[1e4, -1e4, 0.0], [-1e4, -1e4, -9999.0], [1e4, 1e4, 9999.0], [0.0, -800.0, 1.0], [800.0, 1.0, 2.0]])
    given = [(Z, y) for y in rng.integers(0, 3, size=(2, 5))]
    all_agree(cross_entropy_with_logits_backward, reference.cross_entropy_with_logits_backward, given)


@test_case(name="cross_entropy_with_logits_backward-labels", points=1, hidden=True)
def labels(cross_entropy_with_logits_backward, rng):
    """Labels that are not (N,) raise ValueError, even where NumPy would broadcast.

    레이블이 (N,)이 아니면 ValueError예요. NumPy가 브로드캐스트할 수 있어도 그래요.
    """
    refused = [np.ones(shape, dtype=int) for shape in ((4, 1), (1,), (4, 3), (3,), (5,), (1, 4))]
    checks.value_errors(cross_entropy_with_logits_backward, [rng.normal(size=(4, 3))] * 6, refused)
