"""The logit, which the sigmoid undoes."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "logit"


@test_case(name="logit-known-values", points=2, hidden=False)
def test_logit_known_values(logit):
    """logit maps 0.5 to 0, 0.75 to log 3 and 0.1 to -log 9.

    logit은 0.5를 0으로, 0.75를 log 3으로, 0.1을 -log 9로 보내요.
    """
    checks.array(logit(np.array([0.5, 0.75, 0.1])), [0.0, 1.0986122886681098, -2.1972245773362196], tol=1e-12)
