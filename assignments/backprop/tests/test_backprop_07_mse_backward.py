"""The slope of the mean squared error."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "mse_backward"


@test_case(name="mse_backward-known", points=2, hidden=False)
def test_known(mse_backward):
    """With six entries in all, the slope is a third of each difference.

    원소가 모두 여섯이면 기울기는 각 차이의 1/3이에요.
    """
    pred = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    target = np.array([[1.0, 5.0, 0.0], [4.0, -1.0, 6.3]])
    checks.array(mse_backward(pred, target), [[0.0, -1.0, 1.0], [0.0, 2.0, -0.1]])
