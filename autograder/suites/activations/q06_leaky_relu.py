"""Leaky ReLU and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "leaky_relu"
points = None


def takes_any_kind(function, exact, rng, place, relative):
    """A number, lists, ints, float32, nothing at all, one value, three axes; nothing passed in changes."""
    kinds = [
        3,
        -0.75,
        np.array(rng.uniform(-2.0, 2.0), dtype=np.float32),
        [2, -1, 0],
        [[0.25, -3], [1.5, 4], [-0.5, 0]],
        rng.normal(size=(4, 3)).astype(np.float32),
        rng.integers(-9, 10, size=(2, 5)),
        np.zeros((0,)),
        np.array([[rng.uniform(-2.0, 2.0)]]),
    ]
    for z in kinds:
        checks.array(function(z), exact(z), 1e-12, relative)
    first, second = rng.normal(size=(2, 3, 2, 5))
    z = place(np.asfortranarray(first))
    result = checks.kept(function.keep(z=z))
    checks.unchanged(z)
    z.set(second)
    checks.array(function(z), exact(second), 1e-12, relative)
    checks.array(result.get(), exact(first), 1e-12, relative)


def spread(rng):
    """Values of every size up to 690 on both sides, none of them round; zero is there, too."""
    near = np.arange(-36.0, 36.0, 0.75) + rng.uniform(0.1, 0.65)
    tiny = rng.uniform(1.0, 9.0, size=6) * [1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-20]
    wide = rng.uniform(0.95, 1.0, size=10) * [40, 60, 100, 150, 200, 300, 400, 500, 600, 690]
    return np.concatenate([near, tiny, -tiny, [0.0], wide, -wide])


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
    z = np.concatenate([spread(rng), [-1e4, 1e4, 1e-300, -1e-300, -0.0]])
    for slope in (0.2, rng.uniform(0.02, 0.9), 0.0, 1.0, 1.75, 3.0):
        exact = reference.leaky_relu(z, slope)
        checks.array(leaky_relu(z, slope), exact, tol=1e-12)
        checks.quiet(leaky_relu)
    slope = rng.uniform(0.02, 0.9)
    checks.array(leaky_relu(z=z, negative_slope=slope), reference.leaky_relu(z, slope), tol=1e-12)


@test_case(name="leaky-relu-inputs", points=1, hidden=True)
def leaky_relu_inputs(leaky_relu, reference, rng, place):
    """leaky_relu takes numbers, lists, ints, float32, any shape, computes in float64, changes no input.

    leaky_relu는 숫자, 리스트, 정수, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    takes_any_kind(leaky_relu, reference.leaky_relu, rng, place, relative=False)


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
    z = np.concatenate([spread(rng), [-1e4, 1e4, 1e-300, -1e-300, -0.0]])
    for slope in (0.2, rng.uniform(0.02, 0.9), 0.0, 1.0, 1.75, 3.0):
        exact = reference.leaky_relu_grad(z, slope)
        checks.array(leaky_relu_grad(z, slope), exact, tol=1e-12)
        checks.quiet(leaky_relu_grad)
    slope = rng.uniform(0.02, 0.9)
    checks.array(leaky_relu_grad(z=z, negative_slope=slope), reference.leaky_relu_grad(z, slope), tol=1e-12)


@test_case(name="leaky-relu-grad-inputs", points=1, hidden=True)
def leaky_relu_grad_inputs(leaky_relu_grad, reference, rng, place):
    """leaky_relu_grad takes numbers, lists, ints, float32, any shape, computes in float64, changes no input.

    leaky_relu_grad는 숫자, 리스트, 정수, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    takes_any_kind(leaky_relu_grad, reference.leaky_relu_grad, rng, place, relative=False)
