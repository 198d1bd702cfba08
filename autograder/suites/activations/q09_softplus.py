"""Softplus and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "softplus"
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


@test_case(name="softplus-known-values", points=2, hidden=False)
def softplus_known_values(softplus):
    """softplus is log 2 at 0, log 4 at log 3 and log 4/3 at -log 3.

    softplus는 0에서 log 2, log 3에서 log 4, -log 3에서 log 4/3이에요.
    """
    exact = [0.6931471805599453, 1.3862943611198906, 0.28768207245178096]
    checks.array(softplus(np.log([1.0, 3.0, 1.0 / 3.0])), exact, tol=1e-12, relative=True)


@test_case(name="softplus-values", points=2, hidden=True)
def softplus_values(softplus, reference, rng):
    """softplus agrees to a relative 1e-12 for small, middling and large z.

    softplus는 작은 z, 보통 z, 큰 z에서 모두 상대 오차 1e-12 안에서 맞아요.
    """
    z = spread(rng)
    checks.array(softplus(z), reference.softplus(z), tol=1e-12, relative=True)


@test_case(name="softplus-far-out", points=1, hidden=True)
def softplus_far_out(softplus, reference, rng):
    """softplus is right for |z| from 350 up to 1e4, and gives no warning.

    softplus는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(softplus, reference.softplus, rng, relative=True)


@test_case(name="softplus-inputs", points=1, hidden=True)
def softplus_inputs(softplus, reference, rng, place):
    """softplus takes numbers, lists, ints, float32, any shape, computes in float64, changes no input.

    softplus는 숫자, 리스트, 정수, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    takes_any_kind(softplus, reference.softplus, rng, place, relative=True)


@test_case(name="softplus-grad-known-values", points=1, hidden=False)
def softplus_grad_known_values(softplus_grad):
    """softplus_grad is 1/2 at 0, 3/4 at log 3 and 1/4 at -log 3.

    softplus_grad는 0에서 1/2, log 3에서 3/4, -log 3에서 1/4이에요.
    """
    checks.array(softplus_grad(np.log([1.0, 3.0, 1.0 / 3.0])), [0.5, 0.75, 0.25], tol=1e-12)


@test_case(name="softplus-grad-values", points=1, hidden=True)
def softplus_grad_values(softplus_grad, reference, rng):
    """softplus_grad agrees to 1e-12 for small, middling and large z.

    softplus_grad는 작은 z, 보통 z, 큰 z에서 모두 오차 1e-12 안에서 맞아요.
    """
    z = spread(rng)
    checks.array(softplus_grad(z), reference.softplus_grad(z), tol=1e-12)


@test_case(name="softplus-grad-far-out", points=1, hidden=True)
def softplus_grad_far_out(softplus_grad, reference, rng):
    """softplus_grad is right for |z| from 350 up to 1e4, and gives no warning.

    softplus_grad는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(softplus_grad, reference.softplus_grad, rng, relative=False)


@test_case(name="softplus-grad-inputs", points=1, hidden=True)
def softplus_grad_inputs(softplus_grad, reference, rng, place):
    """softplus_grad takes numbers, lists, ints, float32, any shape, computes in float64, changes no input.

    softplus_grad는 숫자, 리스트, 정수, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    takes_any_kind(softplus_grad, reference.softplus_grad, rng, place, relative=False)
