"""SiLU (swish) and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import is_quiet, spread
from autograder.tutor import checks

OK_FORMAT = False
name = "silu"
points = None


@test_case(name="silu-known-values", points=2, hidden=False)
def silu_known_values(silu):
    """silu is 0 at 0, 3/4 log 3 at log 3 and -1/4 log 3 at -log 3.

    silu는 0에서 0, log 3에서 3/4 log 3, -log 3에서 -1/4 log 3이에요.
    """
    exact = [0.0, 0.8239592165010823, -0.27465307216702745]
    checks.array(silu(np.log([1.0, 3.0, 1.0 / 3.0])), exact, tol=1e-12)


@test_case(name="silu-values", points=2, hidden=True)
def silu_values(silu, reference, rng):
    """silu agrees to 1e-12 for small, middling and large z.

    silu는 작은 z, 보통 z, 큰 z에서 모두 오차 1e-12 안에서 맞아요.
    """
    z = spread(rng)
    checks.array(silu(z), reference.silu(z), tol=1e-12)


@test_case(name="silu-far-out", points=1, hidden=True)
def silu_far_out(silu, reference, rng):
    """silu is right for |z| from 350 up to 1e4, and gives no warning.

    silu는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(silu, reference.silu, rng, relative=False)


@test_case(name="silu-grad-known-values", points=1, hidden=False)
def silu_grad_known_values(silu_grad):
    """silu_grad is 1/2 at 0 and 3/4 + 3/16 log 3 at log 3.

    silu_grad는 0에서 1/2, log 3에서 3/4 + 3/16 log 3이에요.
    """
    checks.array(silu_grad(np.array([0.0, np.log(3.0)])), [0.5, 0.9559898041252706], tol=1e-12)


@test_case(name="silu-grad-values", points=2, hidden=True)
def silu_grad_values(silu_grad, reference, rng):
    """silu_grad agrees to 1e-12 for small, middling and large z.

    silu_grad는 작은 z, 보통 z, 큰 z에서 모두 오차 1e-12 안에서 맞아요.
    """
    z = spread(rng)
    checks.array(silu_grad(z), reference.silu_grad(z), tol=1e-12)


@test_case(name="silu-grad-far-out", points=1, hidden=True)
def silu_grad_far_out(silu_grad, reference, rng):
    """silu_grad is right for |z| from 350 up to 1e4, and gives no warning.

    silu_grad는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(silu_grad, reference.silu_grad, rng, relative=False)
