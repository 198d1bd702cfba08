"""One fully connected layer: multiply, sum, add the bias."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "dense"


@test_case(name="dense-known-values", points=1, hidden=False)
def test_known_values(dense):
    """dense multiplies each input once for every neuron, sums, and adds the neuron's bias.

    dense는 입력마다 뉴런마다 한 번씩 곱하고, 더하고, 그 뉴런의 편향을 더해요.
    """
    X = np.array([[1.0, 2.0, -1.0], [0.5, 0.0, 4.0]])
    W = np.array([[1.0, -2.0], [3.0, 0.0], [0.5, 1.0]])
    b = np.array([10.0, -1.0])
    checks.array(dense(X, W, b), [[16.5, -4.0], [12.5, 2.0]])


@test_case(name="dense-bias-alone", points=1, hidden=False)
def test_bias_alone(dense):
    """dense gives b in every row when X is all zeros.

    dense는 X가 모두 0이면 모든 행이 b예요.
    """
    W = np.array([[1.0, -2.0], [3.0, 5.0], [0.5, 1.0]])
    checks.array(dense(np.zeros((4, 3)), W, np.array([0.25, -7.0])), [[0.25, -7.0]] * 4)
