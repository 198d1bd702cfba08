"""SELU, with the constants of its paper."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "selu"


@test_case(name="selu-known-values", points=1, hidden=False)
def test_selu_known_values(selu):
    """selu is 0 at 0, λ at 1 and -λα/2 at -log 2.

    selu는 0에서 0, 1에서 λ, -log 2에서 -λα/2예요.
    """
    z = np.array([0.0, 1.0, -np.log(2.0)])
    checks.array(selu(z), [0.0, 1.0507009873554805, -0.8790496704236883], tol=1e-12)
