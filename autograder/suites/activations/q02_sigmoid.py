"""The sigmoid and its slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import is_quiet, spread
from autograder.tutor import checks

OK_FORMAT = False
name = "sigmoid"
points = None


@test_case(name="sigmoid-known-values", points=2, hidden=False)
def sigmoid_known_values(sigmoid):
    """sigmoid maps 0 to 0.5, log 3 to 0.75 and -log 3 to 0.25.

    sigmoid는 0을 0.5로, log 3을 0.75로, -log 3을 0.25로 보내요.
    """
    checks.array(sigmoid(np.log([1.0, 3.0, 1.0 / 3.0])), [0.5, 0.75, 0.25], tol=1e-12, relative=True)


@test_case(name="sigmoid-large-logits", points=1, hidden=False)
def sigmoid_large_logits(sigmoid):
    """sigmoid is 0 at -1000 and 1 at 1000 (in float64), and gives no warning.

    sigmoid는 (float64에서) -1000에서 0, 1000에서 1이고, 경고를 내지 않아요.
    """
    checks.array(sigmoid(np.array([-1000.0, 1000.0])), [0.0, 1.0], tol=1e-12, relative=True)
    checks.quiet(sigmoid)


@test_case(name="sigmoid-values", points=2, hidden=True)
def sigmoid_values(sigmoid, reference, rng):
    """sigmoid agrees to a relative 1e-12 for small, middling and large z.

    sigmoid는 작은 z, 보통 z, 큰 z에서 모두 상대 오차 1e-12 안에서 맞아요.
    """
    z = spread(rng)
    checks.array(sigmoid(z), reference.sigmoid(z), tol=1e-12, relative=True)


@test_case(name="sigmoid-far-out", points=2, hidden=True)
def sigmoid_far_out(sigmoid, reference, rng):
    """sigmoid is right for |z| from 350 up to 1e4, and gives no warning.

    sigmoid는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(sigmoid, reference.sigmoid, rng, relative=True)


@test_case(name="sigmoid-grad-known-values", points=1, hidden=False)
def sigmoid_grad_known_values(sigmoid_grad):
    """sigmoid_grad is 1/4 at 0 and 3/16 at log 3 and -log 3.

    sigmoid_grad는 0에서 1/4, log 3과 -log 3에서 3/16이에요.
    """
    checks.array(sigmoid_grad(np.log([1.0, 3.0, 1.0 / 3.0])), [0.25, 0.1875, 0.1875], tol=1e-12)


@test_case(name="sigmoid-grad-values", points=1, hidden=True)
def sigmoid_grad_values(sigmoid_grad, reference, rng):
    """sigmoid_grad agrees to 1e-12 for small, middling and large z.

    sigmoid_grad는 작은 z, 보통 z, 큰 z에서 모두 오차 1e-12 안에서 맞아요.
    """
    z = spread(rng)
    checks.array(sigmoid_grad(z), reference.sigmoid_grad(z), tol=1e-12)


@test_case(name="sigmoid-grad-far-out", points=1, hidden=True)
def sigmoid_grad_far_out(sigmoid_grad, reference, rng):
    """sigmoid_grad is right for |z| from 350 up to 1e4, and gives no warning.

    sigmoid_grad는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(sigmoid_grad, reference.sigmoid_grad, rng, relative=False)
