"""A batch of sequences goes through the recurrence."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "rnn_forward"


@test_case(name="rnn_forward-by-hand", points=2, hidden=False)
def test_by_hand(rnn_forward):
    """Three steps of two sequences give the states that were worked out by hand, one for each input.

    시퀀스 둘이 세 단계를 지나면 손으로 구한 상태가 입력마다 하나씩 나와요.
    """
    X = np.array([[[1.0], [0.0], [2.0]], [[-1.0], [3.0], [0.0]]])
    h0, Wx, Wh, b = np.array([[2.0, 0.0], [0.0, 1.0]]), np.array([[1.0, -1.0]]), np.eye(2)[::-1] * 2.0, np.ones(2)
    wanted = [[[2.0, 4.0], [9.0, 5.0], [13.0, 17.0]], [[2.0, 2.0], [8.0, 2.0], [5.0, 17.0]]]
    checks.array(rnn_forward(X, h0, Wx, Wh, b, activation="linear"), wanted)


@test_case(name="rnn_forward-one-step", points=1, hidden=False)
def test_one_step(rnn_forward):
    """One input gives one state, (N, 1, H): tanh of the sum. The start h0 is not among the states.

    입력이 하나면 상태도 하나, (N, 1, H)예요. 합에 tanh를 씌운 값이고, 시작 상태 h0은 들어가지 않아요.
    """
    X, h0 = np.array([[[0.5, -1.0]]]), np.array([[0.25]])
    result = rnn_forward(X, h0, np.array([[1.0], [0.25]]), np.array([[2.0]]), np.array([-0.5]))
    checks.array(result, [[[np.tanh(0.25)]]])
