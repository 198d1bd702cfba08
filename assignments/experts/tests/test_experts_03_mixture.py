"""What the experts say together."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "mixture"


@test_case(name="mixture-by-hand", points=1, hidden=False)
def test_by_hand(mixture):
    """Gates of 0.6 and 0.4, and of 0 and 1, mix the answers of two experts as worked out by hand.

    게이트가 0.6과 0.4일 때, 0과 1일 때, 두 전문가의 답을 섞은 값이 손으로 구한 값과 같아요.
    """
    outputs = np.array([[[10.0, 0.0, -5.0], [5.0, 1.0, 5.0]], [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]])
    checks.array(mixture(np.array([[0.6, 0.4], [0.0, 1.0]]), outputs), [[8.0, 0.4, -1.0], [4.0, 5.0, 6.0]])
