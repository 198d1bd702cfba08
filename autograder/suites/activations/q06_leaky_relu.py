"""Leaky ReLU and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import spread
from autograder.tutor import checks

OK_FORMAT = False
name = "leaky_relu"
points = None


@test_case(name="leaky-relu-known-values", points=1, hidden=False)
def leaky_relu_known_values(leaky_relu):
    """leaky_relu keeps positive values and multiplies negative ones by 0.01, or by the slope given.

    leaky_relu는 양수는 그대로 두고, 음수에는 0.01이나 받은 기울기를 곱해요.
    """
    z = np.array([-3.0, 0.0, 2.0])
    checks.array(leaky_relu(z), [-0.03, 0.0, 2.0], tol=1e-12)
    checks.array(leaky_relu(z, negative_slope=0.25), [-0.75, 0.0, 2.0], tol=1e-12)


@test_case(name="leaky-relu-slopes", points=2, hidden=True)
def leaky_relu_slopes(leaky_relu, reference, rng):
    """leaky_relu follows negative_slope, by name and by position, also where it is 0, 1 or more.

    leaky_relu는 negative_slope를 이름으로 주든 자리로 주든 따르고, 0이나 1 또는 그보다 클 때도 맞아요.
    """
    z = np.concatenate([spread(rng), [-1e4, 1e4, 1e-30, -1e-30, -0.0]])
    slopes = [0.2, rng.uniform(0.02, 0.9), 0.0, 1.0, 1.75, 3.0]
    for slope, result in zip(slopes, leaky_relu.map([z] * len(slopes), slopes), strict=True):
        checks.array(result, reference.leaky_relu(z, slope), tol=1e-12)
    checks.quiet(leaky_relu)
    slope = rng.uniform(0.02, 0.9)
    checks.array(leaky_relu(z=z, negative_slope=slope), reference.leaky_relu(z, slope), tol=1e-12)


@test_case(name="leaky-relu-grad-known-values", points=1, hidden=False)
def leaky_relu_grad_known_values(leaky_relu_grad):
    """leaky_relu_grad is 1 right of 0 and negative_slope left of it and at 0.

    leaky_relu_grad는 0의 오른쪽에서 1이고, 왼쪽과 0에서 negative_slope예요.
    """
    z = np.array([-3.0, 0.0, 2.0])
    checks.array(leaky_relu_grad(z), [0.01, 0.01, 1.0], tol=1e-12)
    checks.array(leaky_relu_grad(z, negative_slope=0.25), [0.25, 0.25, 1.0], tol=1e-12)


@test_case(name="leaky-relu-grad-slopes", points=2, hidden=True)
def leaky_relu_grad_slopes(leaky_relu_grad, reference, rng):
    """leaky_relu_grad follows negative_slope, by name and by position, also where it is 0, 1 or more.

    leaky_relu_grad는 negative_slope를 이름으로 주든 자리로 주든 따르고, 0이나 1 또는 그보다 클 때도 맞아요.
    """
    z = np.concatenate([spread(rng), [-1e4, 1e4, 1e-30, -1e-30, -0.0]])
    slopes = [0.2, rng.uniform(0.02, 0.9), 0.0, 1.0, 1.75, 3.0]
    for slope, result in zip(slopes, leaky_relu_grad.map([z] * len(slopes), slopes), strict=True):
        checks.array(result, reference.leaky_relu_grad(z, slope), tol=1e-12)
    checks.quiet(leaky_relu_grad)
    slope = rng.uniform(0.02, 0.9)
    checks.array(leaky_relu_grad(z=z, negative_slope=slope), reference.leaky_relu_grad(z, slope), tol=1e-12)
