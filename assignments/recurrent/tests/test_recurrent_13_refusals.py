"""What is refused: names that nobody knows, and shapes that do not fit."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "refusals"

#: Wrong shapes of Wx (3, 4), Wh (4, 4) and b (4,), by their place after the arrays before them.

#: Wrong shapes of x (5, 3) and h (5, 4).


@test_case(name="refusals-names", points=1, hidden=False)
def test_names(feedback, rnn_step, rnn_forward, rnn_gradients):
    """feedback, rnn_step and rnn_forward raise ValueError for an unknown activation, rnn_gradients for an unknown loss.

    모르는 활성화이면 feedback, rnn_step, rnn_forward가, 모르는 손실이면 rnn_gradients가 ValueError를 내요.
    """
    x, X, h = np.array([[0.5, -1.0]]), np.array([[[0.5, -1.0], [1.0, 0.25]]]), np.array([[0.3]])
    weights = {"Wx": np.array([[1.0], [0.5]]), "Wh": np.array([[0.5]]), "b": np.array([0.1])}
    params = weights | {"Wy": np.array([[1.0, -1.0]]), "by": np.array([0.0, 0.5])}
    for unknown in ("no such name", "sigmoid"):
        checks.value_error(feedback, 0.5, 0.75, 3, activation=unknown)
        checks.value_error(rnn_step, x, h, **weights, activation=unknown)
        checks.value_error(rnn_forward, X, h, **weights, activation=unknown)
    for y in (np.array([1]), np.array([[0.5, 1.5]])):  # each fits one loss, so that the name is what is wrong
        for unknown in ("no such name", "bce"):
            checks.value_error(rnn_gradients, X, y, params, loss=unknown)
