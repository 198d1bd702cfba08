"""ReLU and its slope."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "relu"


@test_case(name="relu-known-values", points=2, hidden=False)
def test_relu_known_values(relu):
    """relu keeps positive values and cuts negative ones to 0.

    relu는 양수는 그대로 두고 음수는 0으로 잘라요.
    """
    checks.array(relu(np.array([[-3.0, 0.0], [0.5, 20.0]])), [[0.0, 0.0], [0.5, 20.0]], tol=1e-12)


@test_case(name="relu-grad-known-values", points=1, hidden=False)
def test_relu_grad_known_values(relu_grad):
    """relu_grad is 0 left of 0 and at 0, and 1 right of it.

    relu_grad는 0의 왼쪽과 0에서 0이고, 오른쪽에서 1이에요.
    """
    checks.array(relu_grad(np.array([[-3.0, 0.0], [0.5, 20.0]])), [[0.0, 0.0], [1.0, 1.0]], tol=1e-12)
