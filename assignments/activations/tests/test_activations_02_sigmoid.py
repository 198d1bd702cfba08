"""The sigmoid and its slope."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "sigmoid"


@test_case(name="sigmoid-known-values", points=2, hidden=False)
def test_sigmoid_known_values(sigmoid):
    """sigmoid maps 0 to 0.5, log 3 to 0.75 and -log 3 to 0.25.

    sigmoid는 0을 0.5로, log 3을 0.75로, -log 3을 0.25로 보내요.
    """
    checks.array(sigmoid(np.log([1.0, 3.0, 1.0 / 3.0])), [0.5, 0.75, 0.25], tol=1e-12, relative=True)


@test_case(name="sigmoid-large-logits", points=1, hidden=False)
def test_sigmoid_large_logits(sigmoid):
    """sigmoid is 0 at -1000 and 1 at 1000 (in float64), and gives no warning.

    sigmoid는 (float64에서) -1000에서 0, 1000에서 1이고, 경고를 내지 않아요.
    """
    checks.array(sigmoid(np.array([-1000.0, 1000.0])), [0.0, 1.0], tol=1e-12, relative=True)
    checks.quiet(sigmoid)


@test_case(name="sigmoid-grad-known-values", points=1, hidden=False)
def test_sigmoid_grad_known_values(sigmoid_grad):
    """sigmoid_grad is 1/4 at 0 and 3/16 at log 3 and -log 3.

    sigmoid_grad는 0에서 1/4, log 3과 -log 3에서 3/16이에요.
    """
    checks.array(sigmoid_grad(np.log([1.0, 3.0, 1.0 / 3.0])), [0.25, 0.1875, 0.1875], tol=1e-12)
