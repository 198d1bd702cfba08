"""ELU and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "elu"
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


def far(rng):
    """Logits up to 1e4 on both sides, past every point where an exponential overflows; and zero."""
    sizes = np.array([356.0, 460.0, 709.0, 711.0, 746.0, 1000.0, 1425.0, 4000.0, 1e4])
    sizes[:-1] += rng.uniform(0.0, 0.7, size=8)
    return np.concatenate([-sizes[::-1], [0.0], sizes])


def is_quiet(function, exact, rng, relative):
    """The values far out agree, for single numbers and for an array, and no warning was given."""
    for z in (10_000, -1000.0, far(rng)):
        result = function(z)
        checks.array(result, exact(z), 1e-12, relative)
        checks.quiet(function)


@test_case(name="elu-known-values", points=2, hidden=False)
def elu_known_values(elu):
    """elu keeps positive values, is -1/2 at -log 2, and twice that with alpha = 2.

    elu는 양수는 그대로 두고, -log 2에서 -1/2, alpha = 2이면 그 두 배예요.
    """
    z = np.array([-np.log(2.0), 0.0, 3.0])
    checks.array(elu(z), [-0.5, 0.0, 3.0], tol=1e-12)
    checks.array(elu(z, alpha=2.0), [-1.0, 0.0, 3.0], tol=1e-12)


@test_case(name="elu-values", points=1, hidden=True)
def elu_values(elu, reference, rng):
    """elu agrees for every size of z and follows alpha, by name and by position.

    elu는 z의 크기와 상관없이 맞고, alpha를 이름으로 주든 자리로 주든 따라요.
    """
    z = np.concatenate([spread(rng), [-0.0]])
    checks.array(elu(z), reference.elu(z), tol=1e-12)
    for alpha in (0.5, rng.uniform(1.1, 1.9), 3.0):
        checks.array(elu(z, alpha), reference.elu(z, alpha), tol=1e-12)
        checks.array(elu(z=z, alpha=alpha), reference.elu(z, alpha), tol=1e-12)


@test_case(name="elu-far-out", points=1, hidden=True)
def elu_far_out(elu, reference, rng):
    """elu is right for |z| from 350 up to 1e4, and gives no warning.

    elu는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(elu, reference.elu, rng, relative=False)


@test_case(name="elu-inputs", points=1, hidden=True)
def elu_inputs(elu, reference, rng, place):
    """elu takes numbers, lists, ints, float32, any shape, computes in float64, changes no input.

    elu는 숫자, 리스트, 정수, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    takes_any_kind(elu, reference.elu, rng, place, relative=False)


@test_case(name="elu-grad-known-values", points=1, hidden=False)
def elu_grad_known_values(elu_grad):
    """elu_grad is 1 right of 0, alpha at 0 and half of alpha at -log 2.

    elu_grad는 0의 오른쪽에서 1, 0에서 alpha, -log 2에서 alpha의 절반이에요.
    """
    z = np.array([-np.log(2.0), 0.0, 3.0])
    checks.array(elu_grad(z), [0.5, 1.0, 1.0], tol=1e-12)
    checks.array(elu_grad(z, alpha=2.0), [1.0, 2.0, 1.0], tol=1e-12)


@test_case(name="elu-grad-values", points=1, hidden=True)
def elu_grad_values(elu_grad, reference, rng):
    """elu_grad agrees for every size of z and follows alpha, by name and by position.

    elu_grad는 z의 크기와 상관없이 맞고, alpha를 이름으로 주든 자리로 주든 따라요.
    """
    z = np.concatenate([spread(rng), [-0.0]])
    checks.array(elu_grad(z), reference.elu_grad(z), tol=1e-12)
    for alpha in (0.5, rng.uniform(1.1, 1.9), 3.0):
        checks.array(elu_grad(z, alpha), reference.elu_grad(z, alpha), tol=1e-12)
        checks.array(elu_grad(z=z, alpha=alpha), reference.elu_grad(z, alpha), tol=1e-12)


@test_case(name="elu-grad-far-out", points=1, hidden=True)
def elu_grad_far_out(elu_grad, reference, rng):
    """elu_grad is right for |z| from 350 up to 1e4, and gives no warning.

    elu_grad는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(elu_grad, reference.elu_grad, rng, relative=False)


@test_case(name="elu-grad-inputs", points=1, hidden=True)
def elu_grad_inputs(elu_grad, reference, rng, place):
    """elu_grad takes numbers, lists, ints, float32, any shape, computes in float64, changes no input.

    elu_grad는 숫자, 리스트, 정수, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    takes_any_kind(elu_grad, reference.elu_grad, rng, place, relative=False)
