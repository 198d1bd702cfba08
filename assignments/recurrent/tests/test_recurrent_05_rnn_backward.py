"""Back through time."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "rnn_backward"


def parts(result, expected):
    """(dX, dh0, dWx, dWh, db), each as expected."""
    for part, actual, wanted in zip(("dX", "dh0", "dWx", "dWh", "db"), checks.items(result, 5), expected, strict=True):
        with checks.naming(part):
            checks.array(actual, wanted)


@test_case(name="rnn_backward-by-hand", points=2, hidden=False)
def test_by_hand(rnn_backward, place):
    """Two steps of one neuron whose states are 0.8 and 0.6 give the slopes that were worked out by hand.

    상태가 0.8, 0.6인 뉴런 하나의 두 단계에서, 기울기가 손으로 구한 값과 같아요.
    """
    ln2, ln3 = np.log(2.0), np.log(3.0)
    X, h0 = np.array([[[ln3 - 0.5], [ln2 - 0.4]]]), np.array([[1.0]])
    dH = place(np.array([[[2.0], [1.0]]]))
    result = rnn_backward(dH, X, h0, np.array([[1.0]]), np.array([[0.5]]), np.array([0.0]))
    late, early = 0.64, 0.36 * (2.0 + 0.5 * 0.64)
    dWx, dWh = early * X[0, 0, 0] + late * X[0, 1, 0], early * 1.0 + late * 0.8
    parts(result, ([[[early], [late]]], [[0.5 * early]], [[dWx]], [[dWh]], [early + late]))


@test_case(name="rnn_backward-are-slopes", points=2, hidden=False)
def test_are_slopes(rnn_backward, place):
    """Over three steps, each of the five is the slope of Σ dH · H, by small differences.

    세 단계에 걸쳐, 다섯 가지가 모두 작은 차이로 구한 Σ dH · H의 기울기예요.
    """
    given = [
        np.array([[[0.5, -1.0], [0.2, 0.4], [-0.7, 0.6]], [[0.75, 0.25], [-0.3, 0.9], [0.1, -0.5]]]),
        np.array([[0.9, -0.5, 0.1], [-0.2, 0.3, 0.6]]),
        np.array([[0.3, -0.6, 0.9], [0.8, 0.1, -0.4]]),
        np.array([[0.5, -0.3, 0.2], [0.7, 0.4, -0.9], [-0.6, 0.1, 0.35]]),
        np.array([0.1, -0.2, 0.05]),
    ]
    dH = np.array(
        [[[1.0, -2.0, 0.5], [0.3, 0.8, -0.6], [1.2, -0.4, 0.9]], [[0.25, 1.5, -1.0], [0.5, 0.7, 1.1], [-0.9, 0.2, 1.4]]]
    )
    wanted = []
    for k, array in enumerate(given):
        slope = np.zeros(array.shape)
        for i in np.ndindex(array.shape):
            ends = []
            for move in (1e-5, -1e-5):
                moved = [a.copy() for a in given]
                moved[k][i] += move
                X, h, Wx, Wh, b = moved
                total = 0.0
                for t in range(3):
                    h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
                    total += np.sum(dH[:, t] * h)
                ends.append(total)
            slope[i] = (ends[0] - ends[1]) / 2e-5
        wanted.append(slope)
    result = checks.items(rnn_backward(place(dH), *given), 5)
    for part, actual, slope in zip(("dX", "dh0", "dWx", "dWh", "db"), result, wanted, strict=True):
        with checks.naming(part):
            checks.array(actual, slope)


@test_case(name="rnn_backward-dH-stays", points=1, hidden=False)
def test_dH_stays(rnn_backward, place):
    """dH holds afterwards what it held before: it is the caller's.

    dH에는 나중에도 원래 값이 그대로 있어요. 부른 쪽의 것이니까요.
    """
    dH, X = place(np.array([[[1.0], [2.0], [3.0]]])), np.array([[[0.5], [-0.5], [1.0]]])
    result = rnn_backward(dH, X, np.array([[0.1]]), np.array([[0.7]]), np.array([[0.9]]), np.array([0.2]))
    checks.items(result, 5)
    checks.unchanged(dH)
