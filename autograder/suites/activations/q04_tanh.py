"""The hyperbolic tangent and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import is_quiet, spread
from autograder.tutor import checks

OK_FORMAT = False
name = "tanh"
points = None


@test_case(name="tanh-known-values", points=1, hidden=False)
def tanh_known_values(tanh):
    """tanh is 0 at 0, 3/5 at log 2 and -4/5 at -log 3.

    tanh는 0에서 0, log 2에서 3/5, -log 3에서 -4/5예요.
    """
    checks.array(tanh(np.log([1.0, 2.0, 1.0 / 3.0])), [0.0, 0.6, -0.8], tol=1e-12)


@test_case(name="tanh-values", points=2, hidden=True)
def tanh_values(tanh, reference, rng):
    """tanh agrees to 1e-12 for small, middling and large z.

    tanh는 작은 z, 보통 z, 큰 z에서 모두 오차 1e-12 안에서 맞아요.
    """
    z = spread(rng)
    checks.array(tanh(z), reference.tanh(z), tol=1e-12)


@test_case(name="tanh-far-out", points=1, hidden=True)
def tanh_far_out(tanh, reference, rng):
    """tanh is right for |z| from 350 up to 1e4, and gives no warning.

    tanh는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(tanh, reference.tanh, rng, relative=False)


@test_case(name="tanh-grad-known-values", points=1, hidden=False)
def tanh_grad_known_values(tanh_grad):
    """tanh_grad is 1 at 0, 16/25 at log 2 and 9/25 at -log 3.

    tanh_grad는 0에서 1, log 2에서 16/25, -log 3에서 9/25예요.
    """
    checks.array(tanh_grad(np.log([1.0, 2.0, 1.0 / 3.0])), [1.0, 0.64, 0.36], tol=1e-12)


@test_case(name="tanh-grad-values", points=2, hidden=True)
def tanh_grad_values(tanh_grad, reference, rng):
    """tanh_grad agrees to 1e-12 for small, middling and large z.

    tanh_grad는 작은 z, 보통 z, 큰 z에서 모두 오차 1e-12 안에서 맞아요.
    """
    z = spread(rng)
    checks.array(tanh_grad(z), reference.tanh_grad(z), tol=1e-12)


@test_case(name="tanh-grad-far-out", points=1, hidden=True)
def tanh_grad_far_out(tanh_grad, reference, rng):
    """tanh_grad is right for |z| from 350 up to 1e4, and gives no warning.

    tanh_grad는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(tanh_grad, reference.tanh_grad, rng, relative=False)
