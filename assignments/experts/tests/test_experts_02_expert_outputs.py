"""What every expert says."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "expert_outputs"


@test_case(name="expert_outputs-by-hand", points=2, hidden=False)
def test_by_hand(expert_outputs):
    """For two samples with D = 2, the answers of two experts with C = 3 are those worked out by hand.

    D = 2인 샘플 둘에 대해, C = 3인 전문가 둘의 답이 손으로 구한 값과 같아요.
    """
    X = np.array([[1.0, 2.0], [-1.0, 0.5]])
    We = np.array([[[1.0, 0.0, 2.0], [0.0, 1.0, -1.0]], [[-1.0, 3.0, 0.5], [2.0, 0.0, 1.0]]])
    be = np.array([[0.5, 0.0, 0.0], [0.0, -1.0, 10.0]])
    first, second = [[1.5, 2.0, 0.0], [3.0, 2.0, 12.5]], [[-0.5, 0.5, -2.5], [2.0, -4.0, 10.0]]
    checks.array(expert_outputs(X, We, be), [first, second])


@test_case(name="expert_outputs-one-output", points=1, hidden=False)
def test_one_output(expert_outputs):
    """With C = 1 the last axis stays: three experts say one number each to each of two samples.

    C = 1이어도 마지막 축이 남아요. 전문가 셋이 샘플 둘에게 저마다 수 하나를 말해요.
    """
    We, be = np.array([[[2.0]], [[-1.0]], [[0.0]]]), np.array([[0.0], [1.0], [5.0]])
    checks.array(expert_outputs(np.array([[3.0], [-2.0]]), We, be), [[[6.0], [-2.0], [5.0]], [[-4.0], [3.0], [5.0]]])
