"""Back through one step."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "rnn_step_backward"


def parts(result, expected):
    """(dx, dh, dWx, dWh, db), each as expected."""
    for part, actual, wanted in zip(("dx", "dh", "dWx", "dWh", "db"), checks.items(result, 5), expected, strict=True):
        with checks.naming(part):
            checks.array(actual, wanted)


@test_case(name="rnn_step_backward-by-hand", points=2, hidden=False)
def test_by_hand(rnn_step_backward, place):
    """For two samples whose sums are ±ln 3, where tanh is ±0.8, the five slopes are those worked out by hand.

    합이 ±ln 3이라 tanh가 ±0.8인 샘플 둘에서, 다섯 기울기가 손으로 구한 값과 같아요.
    """
    ln3 = np.log(3.0)
    dout, x = place(np.array([[1.0], [-0.5]])), np.array([[1.0, 2.0], [0.0, -1.0]])
    h = np.array([[3.0 * ln3 - 4.5], [-3.0 * ln3 - 0.75]])
    Wx, Wh, b = np.array([[0.5], [0.25]]), np.array([[1.0 / 3.0]]), np.array([0.5])
    dx, dh = np.array([[0.18, 0.09], [-0.09, -0.045]]), np.array([[0.12], [-0.06]])
    dWx, dWh = np.array([[0.36], [0.9]]), np.array([[1.62 * ln3 - 1.485]])
    parts(rnn_step_backward(dout, x, h, Wx, Wh, b), (dx, dh, dWx, dWh, np.array([0.18])))


@test_case(name="rnn_step_backward-are-slopes", points=1, hidden=False)
def test_are_slopes(rnn_step_backward, place):
    """With D = 2 and H = 3, each of the five is the slope of Σ dout · tanh(x·Wx + h·Wh + b), by small differences.

    D = 2, H = 3일 때 다섯 가지가 모두, 작은 차이로 구한 Σ dout · tanh(x·Wx + h·Wh + b)의 기울기예요.
    """
    given = [
        np.array([[0.5, -1.0], [0.75, 0.25]]),
        np.array([[0.9, -0.5, 0.1], [-0.2, 0.3, 0.6]]),
        np.array([[0.3, -0.6, 0.9], [0.8, 0.1, -0.4]]),
        np.array([[0.5, -0.3, 0.2], [0.7, 0.4, -0.9], [-0.6, 0.1, 0.35]]),
        np.array([0.1, -0.2, 0.05]),
    ]
    dout = np.array([[1.0, -2.0, 0.5], [0.25, 1.5, -1.0]])
    wanted = []
    for k, array in enumerate(given):
        slope = np.zeros(array.shape)
        for i in np.ndindex(array.shape):
            ends = []
            for move in (1e-5, -1e-5):
                moved = [a.copy() for a in given]
                moved[k][i] += move
                x, h, Wx, Wh, b = moved
                ends.append(np.sum(dout * np.tanh(x @ Wx + h @ Wh + b)))
            slope[i] = (ends[0] - ends[1]) / 2e-5
        wanted.append(slope)
    result = checks.items(rnn_step_backward(place(dout), *given), 5)
    for part, actual, slope in zip(("dx", "dh", "dWx", "dWh", "db"), result, wanted, strict=True):
        with checks.naming(part):
            checks.array(actual, slope)
