"""SiLU (swish) and its slope."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "silu"


@test_case(name="silu-known-values", points=2, hidden=False)
def test_silu_known_values(silu):
    """silu is 0 at 0, 3/4 log 3 at log 3 and -1/4 log 3 at -log 3.

    silu는 0에서 0, log 3에서 3/4 log 3, -log 3에서 -1/4 log 3이에요.
    """
    exact = [0.0, 0.8239592165010823, -0.27465307216702745]
    checks.array(silu(np.log([1.0, 3.0, 1.0 / 3.0])), exact, tol=1e-12)


@test_case(name="silu-grad-known-values", points=1, hidden=False)
def test_silu_grad_known_values(silu_grad):
    """silu_grad is 1/2 at 0 and 3/4 + 3/16 log 3 at log 3.

    silu_grad는 0에서 1/2, log 3에서 3/4 + 3/16 log 3이에요.
    """
    checks.array(silu_grad(np.array([0.0, np.log(3.0)])), [0.5, 0.9559898041252706], tol=1e-12)
