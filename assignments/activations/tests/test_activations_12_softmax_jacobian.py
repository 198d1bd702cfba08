"""How softmax moves with its logits."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "softmax_jacobian"


@test_case(name="softmax-jacobian-known-values", points=2, hidden=False)
def test_softmax_jacobian_known_values(softmax_jacobian):
    """softmax_jacobian holds how each probability moves with each logit, for p = 1/8, 2/8, 5/8.

    softmax_jacobian은 p = 1/8, 2/8, 5/8에서 로짓마다 확률마다 얼마나 움직이는지를 담아요.
    """
    exact = np.array([[7.0, -2.0, -5.0], [-2.0, 12.0, -10.0], [-5.0, -10.0, 15.0]]) / 64.0
    checks.array(softmax_jacobian(np.log([1.0, 2.0, 5.0])), exact, tol=1e-12)
