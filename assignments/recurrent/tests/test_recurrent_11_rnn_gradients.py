"""The loss of a recurrent network, and its slope for every parameter."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "rnn_gradients"


def agree(result, wanted):
    """The loss and every gradient are the expected ones."""
    loss, grads = checks.items(result, 2)
    with checks.naming("loss"):
        checks.number(loss, wanted[0])
    with checks.naming("grads"):
        checks.arrays(grads, wanted[1])


@test_case(name="rnn_gradients-cross-entropy-by-hand", points=1, hidden=False)
def test_cross_entropy_by_hand(rnn_gradients):
    """With an output layer of zeros and C = 4 the loss is ln 4, and only the output layer has slopes.

    출력층이 0이고 C = 4이면 손실은 ln 4이고, 출력층에만 기울기가 있어요.
    """
    params = {
        "Wx": np.array([[1.0]]),
        "Wh": np.array([[0.5]]),
        "b": np.array([0.0]),
        "Wy": np.zeros((1, 4)),
        "by": np.zeros(4),
    }
    X = np.array([[[np.log(3.0)], [np.log(2.0) - 0.4]], [[0.0], [0.0]]])
    dWy, dby = [[0.075, 0.075, -0.225, 0.075]], [-0.25, 0.25, -0.25, 0.25]
    grads = {"Wx": [[0.0]], "Wh": [[0.0]], "b": [0.0], "Wy": dWy, "by": dby}
    agree(rnn_gradients(X, np.array([2, 0]), params, loss="cross_entropy"), (np.log(4.0), grads))


@test_case(name="rnn_gradients-mse-by-hand", points=1, hidden=False)
def test_mse_by_hand(rnn_gradients):
    """For one neuron whose states are 0.8 and 0.6, loss and slopes with "mse" are those worked out by hand.

    상태가 0.8, 0.6인 뉴런 하나에서 "mse"의 손실과 기울기가 손으로 구한 값과 같아요.
    """
    ln2, ln3 = np.log(2.0), np.log(3.0)
    params = {
        "Wx": np.array([[1.0]]),
        "Wh": np.array([[0.5]]),
        "b": np.array([0.0]),
        "Wy": np.array([[2.0, -1.0]]),
        "by": np.array([0.5, 0.0]),
    }
    X, y = np.array([[[ln3], [ln2 - 0.4]]]), np.array([[0.7, -1.6]])
    late, early = 0.64, 0.36 * 0.5 * 0.64
    grads = {
        "Wx": [[late * (ln2 - 0.4) + early * ln3]],
        "Wh": [[late * 0.8]],
        "b": [late + early],
        "Wy": [[0.6, 0.6]],
        "by": [1.0, 1.0],
    }
    agree(rnn_gradients(X, y, params, loss="mse"), (1.0, grads))
