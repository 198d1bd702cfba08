"""Softplus and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import is_quiet, spread
from autograder.tutor import checks

OK_FORMAT = False
name = "softplus"
points = None


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
