"""Leaky ReLU and its slope."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "leaky_relu"


@test_case(name="leaky-relu-known-values", points=1, hidden=False)
def test_leaky_relu_known_values(leaky_relu):
    """leaky_relu keeps positive values and multiplies negative ones by 0.01, or by the slope given.

    leaky_relu는 양수는 그대로 두고, 음수에는 0.01이나 받은 기울기를 곱해요.
    """
    z = np.array([-3.0, 0.0, 2.0])
    checks.array(leaky_relu(z), [-0.03, 0.0, 2.0], tol=1e-12)
    checks.array(leaky_relu(z, negative_slope=0.25), [-0.75, 0.0, 2.0], tol=1e-12)


@test_case(name="leaky-relu-grad-known-values", points=1, hidden=False)
def test_leaky_relu_grad_known_values(leaky_relu_grad):
    """leaky_relu_grad is 1 right of 0 and negative_slope left of it and at 0.

    leaky_relu_grad는 0의 오른쪽에서 1이고, 왼쪽과 0에서 negative_slope예요.
    """
    z = np.array([-3.0, 0.0, 2.0])
    checks.array(leaky_relu_grad(z), [0.01, 0.01, 1.0], tol=1e-12)
    checks.array(leaky_relu_grad(z, negative_slope=0.25), [0.25, 0.25, 1.0], tol=1e-12)
