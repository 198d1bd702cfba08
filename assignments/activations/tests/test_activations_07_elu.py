"""ELU and its slope."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "elu"


@test_case(name="elu-known-values", points=1, hidden=False)
def test_elu_known_values(elu):
    """elu keeps positive values, is -1/2 at -log 2, and twice that with alpha = 2.

    elu는 양수는 그대로 두고, -log 2에서 -1/2, alpha = 2이면 그 두 배예요.
    """
    z = np.array([-np.log(2.0), 0.0, 3.0])
    checks.array(elu(z), [-0.5, 0.0, 3.0], tol=1e-12)
    checks.array(elu(z, alpha=2.0), [-1.0, 0.0, 3.0], tol=1e-12)


@test_case(name="elu-grad-known-values", points=1, hidden=False)
def test_elu_grad_known_values(elu_grad):
    """elu_grad is 1 right of 0, alpha at 0 and half of alpha at -log 2.

    elu_grad는 0의 오른쪽에서 1, 0에서 alpha, -log 2에서 alpha의 절반이에요.
    """
    z = np.array([-np.log(2.0), 0.0, 3.0])
    checks.array(elu_grad(z), [0.5, 1.0, 1.0], tol=1e-12)
    checks.array(elu_grad(z, alpha=2.0), [1.0, 2.0, 1.0], tol=1e-12)
