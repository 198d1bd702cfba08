"""ELU and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import is_quiet, spread
from autograder.tutor import checks

OK_FORMAT = False
name = "elu"
points = None


@test_case(name="elu-known-values", points=1, hidden=False)
def elu_known_values(elu):
    """elu keeps positive values, is -1/2 at -log 2, and twice that with alpha = 2.

    elu는 양수는 그대로 두고, -log 2에서 -1/2, alpha = 2이면 그 두 배예요.
    """
    z = np.array([-np.log(2.0), 0.0, 3.0])
    checks.array(elu(z), [-0.5, 0.0, 3.0], tol=1e-12)
    checks.array(elu(z, alpha=2.0), [-1.0, 0.0, 3.0], tol=1e-12)


@test_case(name="elu-values", points=2, hidden=True)
def elu_values(elu, reference, rng):
    """elu agrees for every size of z and follows alpha, by name and by position.

    elu는 z의 크기와 상관없이 맞고, alpha를 이름으로 주든 자리로 주든 따라요.
    """
    z = np.concatenate([spread(rng), [-0.0]])
    checks.array(elu(z), reference.elu(z), tol=1e-12)
    alphas = [0.5, rng.uniform(1.1, 1.9), 3.0]
    for alpha, result in zip(alphas, elu.map([z] * 3, alphas), strict=True):
        checks.array(result, reference.elu(z, alpha), tol=1e-12)
    checks.array(elu(z=z, alpha=1.7), reference.elu(z, 1.7), tol=1e-12)


@test_case(name="elu-far-out", points=1, hidden=True)
def elu_far_out(elu, reference, rng):
    """elu is right for |z| from 350 up to 1e4, and gives no warning.

    elu는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(elu, reference.elu, rng, relative=False)


@test_case(name="elu-grad-known-values", points=1, hidden=False)
def elu_grad_known_values(elu_grad):
    """elu_grad is 1 right of 0, alpha at 0 and half of alpha at -log 2.

    elu_grad는 0의 오른쪽에서 1, 0에서 alpha, -log 2에서 alpha의 절반이에요.
    """
    z = np.array([-np.log(2.0), 0.0, 3.0])
    checks.array(elu_grad(z), [0.5, 1.0, 1.0], tol=1e-12)
    checks.array(elu_grad(z, alpha=2.0), [1.0, 2.0, 1.0], tol=1e-12)


@test_case(name="elu-grad-values", points=2, hidden=True)
def elu_grad_values(elu_grad, reference, rng):
    """elu_grad agrees for every size of z and follows alpha, by name and by position.

    elu_grad는 z의 크기와 상관없이 맞고, alpha를 이름으로 주든 자리로 주든 따라요.
    """
    z = np.concatenate([spread(rng), [-0.0]])
    checks.array(elu_grad(z), reference.elu_grad(z), tol=1e-12)
    alphas = [0.5, rng.uniform(1.1, 1.9), 3.0]
    for alpha, result in zip(alphas, elu_grad.map([z] * 3, alphas), strict=True):
        checks.array(result, reference.elu_grad(z, alpha), tol=1e-12)
    checks.array(elu_grad(z=z, alpha=1.7), reference.elu_grad(z, 1.7), tol=1e-12)


@test_case(name="elu-grad-far-out", points=1, hidden=True)
def elu_grad_far_out(elu_grad, reference, rng):
    """elu_grad is right for |z| from 350 up to 1e4, and gives no warning.

    elu_grad는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(elu_grad, reference.elu_grad, rng, relative=False)
