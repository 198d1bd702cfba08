"""The step function, and what it is at 0."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "step"


@test_case(name="step-known-values", points=1, hidden=False)
def test_step_known_values(step):
    """step is 0 left of 0, 1 right of it, and 0 at 0.

    step은 0의 왼쪽에서 0, 오른쪽에서 1, 0에서는 0이에요.
    """
    checks.array(step(np.array([-2.5, -0.1, 0.0, 0.1, 4.0])), [0.0, 0.0, 0.0, 1.0, 1.0], tol=1e-12)
