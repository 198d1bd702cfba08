"""ReLU and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "relu"
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


@test_case(name="relu-inputs", points=2, hidden=True)
def relu_inputs(relu, reference, rng, place):
    """relu takes numbers, lists, ints, float32, any shape, computes in float64, changes no input.

    relu는 숫자, 리스트, 정수, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    takes_any_kind(relu, reference.relu, rng, place, relative=False)


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
    z = np.concatenate([spread(rng), [-1e4, 1e4, 1e-300, -1e-300, -0.0]])
    checks.array(relu_grad(z), reference.relu_grad(z), tol=1e-12)
    checks.quiet(relu_grad)


@test_case(name="relu-grad-inputs", points=1, hidden=True)
def relu_grad_inputs(relu_grad, reference, rng, place):
    """relu_grad takes numbers, lists, ints, float32, any shape, computes in float64, changes no input.

    relu_grad는 숫자, 리스트, 정수, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    takes_any_kind(relu_grad, reference.relu_grad, rng, place, relative=False)
