"""Who was it: beliefs about the experts, after the answer is known."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "responsibilities"


@test_case(name="responsibilities-equal-distances", points=1, hidden=False)
def test_equal_distances(responsibilities, place):
    """Where y is equally far from all experts, the beliefs are the gates.

    y가 모든 전문가에게서 똑같이 멀면, 믿음은 게이트 그대로예요.
    """
    gates, outputs = place([[0.7, 0.3], [0.1, 0.9]]), place([[[1.0], [-1.0]], [[2.0], [4.0]]])
    checks.array(responsibilities(gates, outputs, np.array([[0.0], [3.0]])), [[0.7, 0.3], [0.1, 0.9]])


@test_case(name="responsibilities-by-hand", points=2, hidden=False)
def test_by_hand(responsibilities, place):
    """With squared distances 2σ²·ln 2 and 0, the first expert counts half: gates 0.6 and 0.4 become 3/7 and 4/7.

    거리의 제곱이 2σ²·ln 2와 0이면 첫 전문가는 절반으로 쳐요. 게이트 0.6, 0.4는 3/7, 4/7이 돼요.
    """
    for sigma in (1.0, 2.0):
        far = sigma * np.sqrt(np.log(2.0))  # in each of the two outputs
        gates, outputs = place([[0.6, 0.4]]), place([[[5.0 + far, 1.0 - far], [5.0, 1.0]]])
        checks.array(responsibilities(gates, outputs, np.array([[5.0, 1.0]]), sigma), [[3.0 / 7.0, 4.0 / 7.0]])
