"""From a batch of sequences to an output for each."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "rnn_predict"


@test_case(name="rnn_predict-by-hand", points=1, hidden=False)
def test_by_hand(rnn_predict):
    """Two steps whose states are 0.8 and 0.6 lead to the outputs that were worked out by hand.

    상태가 0.8, 0.6인 두 단계에서 손으로 구한 출력이 나와요.
    """
    params = {
        "Wx": np.array([[1.0]]),
        "Wh": np.array([[0.5]]),
        "b": np.array([0.25]),
        "Wy": np.array([[2.0, -5.0]]),
        "by": np.array([0.5, 1.0]),
    }
    X = np.array([[[np.log(3.0) - 0.25], [np.log(2.0) - 0.65]]])
    checks.array(rnn_predict(X, params), [[1.7, -2.0]])
