"""The hyperbolic tangent and its slope."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "tanh"


@test_case(name="tanh-known-values", points=1, hidden=False)
def test_tanh_known_values(tanh):
    """tanh is 0 at 0, 3/5 at log 2 and -4/5 at -log 3.

    tanh는 0에서 0, log 2에서 3/5, -log 3에서 -4/5예요.
    """
    checks.array(tanh(np.log([1.0, 2.0, 1.0 / 3.0])), [0.0, 0.6, -0.8], tol=1e-12)


@test_case(name="tanh-grad-known-values", points=1, hidden=False)
def test_tanh_grad_known_values(tanh_grad):
    """tanh_grad is 1 at 0, 16/25 at log 2 and 9/25 at -log 3.

    tanh_grad는 0에서 1, log 2에서 16/25, -log 3에서 9/25예요.
    """
    checks.array(tanh_grad(np.log([1.0, 2.0, 1.0 / 3.0])), [1.0, 0.64, 0.36], tol=1e-12)
