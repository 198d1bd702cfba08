"""Softmax and its logarithm."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "softmax"


@test_case(name="softmax-known-values", points=2, hidden=False)
def test_softmax_known_values(softmax):
    """softmax of the logarithms of 1, 2 and 5 is 1/8, 2/8 and 5/8, and each row sums to 1.

    1, 2, 5의 로그에 softmax를 취하면 1/8, 2/8, 5/8이고, 행마다 합이 1이에요.
    """
    z = np.log([[1.0, 2.0, 5.0], [7.0, 2.0, 1.0]])
    exact = [[0.125, 0.25, 0.625], [0.7, 0.2, 0.1]]
    checks.array(softmax(z), exact, tol=1e-12, relative=True)
    # softmax_jacobian asks it for one row, so whether it takes one is to be known in public
    checks.array(softmax(z[0]), exact[0], tol=1e-12, relative=True)


@test_case(name="log-softmax-known-values", points=1, hidden=False)
def test_log_softmax_known_values(log_softmax):
    """log_softmax of the logarithms of 1, 2 and 5 is log 1/8, log 2/8 and log 5/8.

    1, 2, 5의 로그에 log_softmax를 취하면 log 1/8, log 2/8, log 5/8이에요.
    """
    exact = [-2.0794415416798357, -1.3862943611198906, -0.4700036292457356]
    checks.array(log_softmax(np.log([1.0, 2.0, 5.0])), exact, tol=1e-12)
