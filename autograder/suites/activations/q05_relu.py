"""ReLU and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import spread
from autograder.tutor import checks

OK_FORMAT = False
name = "relu"
points = None


@test_case(name="relu-known-values", points=2, hidden=False)
def relu_known_values(relu):
    """relu keeps positive values and cuts negative ones to 0.

    relu는 양수는 그대로 두고 음수는 0으로 잘라요.
    """
    checks.array(relu(np.array([[-3.0, 0.0], [0.5, 20.0]])), [[0.0, 0.0], [0.5, 20.0]], tol=1e-12)


@test_case(name="relu-values", points=2, hidden=True)
def relu_values(relu, reference, rng):
    """relu agrees for small, middling and large z, and gives no warning.

    relu는 작은 z, 보통 z, 큰 z에서 모두 맞고, 경고를 내지 않아요.
    """
    z = np.concatenate([spread(rng), [-1e4, 1e4]])
    checks.array(relu(z), reference.relu(z), tol=1e-12)
    checks.quiet(relu)


@test_case(name="relu-grad-known-values", points=1, hidden=False)
def relu_grad_known_values(relu_grad):
    """relu_grad is 0 left of 0 and at 0, and 1 right of it.

    relu_grad는 0의 왼쪽과 0에서 0이고, 오른쪽에서 1이에요.
    """
    checks.array(relu_grad(np.array([[-3.0, 0.0], [0.5, 20.0]])), [[0.0, 0.0], [1.0, 1.0]], tol=1e-12)


@test_case(name="relu-grad-values", points=2, hidden=True)
def relu_grad_values(relu_grad, reference, rng):
    """relu_grad jumps exactly at 0, where it is the slope on the left, and gives no warning.

    relu_grad는 정확히 0에서 뛰고, 0에서는 왼쪽 기울기이며, 경고를 내지 않아요.
    """
    z = np.concatenate([spread(rng), [-1e4, 1e4, 1e-30, -1e-30, -0.0]])
    checks.array(relu_grad(z), reference.relu_grad(z), tol=1e-12)
    checks.quiet(relu_grad)
