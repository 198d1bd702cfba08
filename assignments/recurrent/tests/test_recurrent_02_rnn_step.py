"""One step of the recurrence."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "rnn_step"


@test_case(name="rnn_step-by-hand", points=2, hidden=False)
def test_by_hand(rnn_step):
    """For two samples with D = 1 and H = 2, the new states are those worked out by hand.

    D = 1, H = 2이고 샘플이 둘일 때 새 상태가 손으로 구한 값과 같아요.
    """
    x, h = np.array([[1.0], [-2.0]]), np.array([[0.5, -0.5], [1.0, 0.0]])
    Wx, Wh, b = np.array([[0.5, 1.0]]), np.array([[1.0, 2.0], [-1.0, 3.0]]), np.array([0.25, -1.0])
    sums = np.array([[1.75, -0.5], [0.25, -1.0]])
    checks.array(rnn_step(x, h, Wx, Wh, b, activation="linear"), sums)
    checks.array(rnn_step(x, h, Wx, Wh, b), np.tanh(sums))


@test_case(name="rnn_step-lists-and-ints", points=1, hidden=False)
def test_lists_and_ints(rnn_step):
    """rnn_step takes lists, ints (narrow ones, too) and float32, and gives float64 arrays.

    rnn_step은 리스트와 정수(좁은 정수도), float32를 받고, float64 배열을 줘요.
    """
    x, h, Wx, Wh, b = [[100, 3]], [[2, 50, 1]], [[1, 0, 2], [5, 4, 0]], [[1, 1, 0], [0, 9, 2], [3, 0, 1]], [7, 0, 1]
    wanted = [[127.0, 464.0, 302.0]]
    checks.form(rnn_step(x, h, Wx, Wh, b, "relu"), wanted)
    checks.array(rnn_step(x, h, Wx, Wh, b, "relu"), wanted, checks.PRECISE)
    narrow = [np.array(a, dtype=np.uint8) for a in (x, h, Wx, Wh, b)]
    checks.array(rnn_step(*narrow, "relu"), wanted, checks.PRECISE)
    single = [np.array(a, dtype=np.float32) for a in ([[0.1]], [[0.7]], [[0.3]], [[0.9]], [0.2])]
    a, c, d, e, f = (float(one.ravel()[0]) for one in single)
    checks.form(rnn_step(*single), [[0.0]])
    checks.array(rnn_step(*single), [[np.tanh(a * d + c * e + f)]], checks.PRECISE)
