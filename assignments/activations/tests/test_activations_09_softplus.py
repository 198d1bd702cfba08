"""Softplus and its slope."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "softplus"


@test_case(name="softplus-known-values", points=2, hidden=False)
def test_softplus_known_values(softplus):
    """softplus is log 2 at 0, log 4 at log 3 and log 4/3 at -log 3.

    softplus는 0에서 log 2, log 3에서 log 4, -log 3에서 log 4/3이에요.
    """
    exact = [0.6931471805599453, 1.3862943611198906, 0.28768207245178096]
    checks.array(softplus(np.log([1.0, 3.0, 1.0 / 3.0])), exact, tol=1e-12, relative=True)


@test_case(name="softplus-grad-known-values", points=1, hidden=False)
def test_softplus_grad_known_values(softplus_grad):
    """softplus_grad is 1/2 at 0, 3/4 at log 3 and 1/4 at -log 3.

    softplus_grad는 0에서 1/2, log 3에서 3/4, -log 3에서 1/4이에요.
    """
    checks.array(softplus_grad(np.log([1.0, 3.0, 1.0 / 3.0])), [0.5, 0.75, 0.25], tol=1e-12)
