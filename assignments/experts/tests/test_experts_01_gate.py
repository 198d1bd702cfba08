"""Who is asked: the gate."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "gate"


@test_case(name="gate-by-hand", points=1, hidden=False)
def test_by_hand(gate):
    """With weights ln 2 and ln 3 and no bias, the gates of three samples are those worked out by hand.

    가중치가 ln 2, ln 3이고 편향이 0일 때, 세 샘플의 게이트가 손으로 구한 값과 같아요.
    """
    X, Wg = np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 1.0]]), np.diag(np.log([2.0, 3.0, 1.0]))[:2]
    checks.array(gate(X, Wg, np.zeros(3)), [[0.5, 0.25, 0.25], [0.2, 0.6, 0.2], [0.5, 0.375, 0.125]])


@test_case(name="gate-bias", points=1, hidden=False)
def test_bias(gate):
    """Where X is 0, the bias alone decides: ln 2 for the third expert asks it twice as much as each other one.

    X가 0이면 편향만으로 정해져요. 세 번째 전문가의 편향이 ln 2이면 다른 전문가의 두 배를 물어요.
    """
    gates = gate(np.zeros((2, 1)), np.array([[1.0, -2.0, 3.0]]), np.array([0.0, 0.0, np.log(2.0)]))
    checks.array(gates, [[0.25, 0.25, 0.5]] * 2)
