"""The one expert that a sample is sent to."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "route"


@test_case(name="route-by-hand", points=1, hidden=False)
def test_by_hand(route):
    """Each of four samples goes to the expert with the largest gate.

    네 샘플이 저마다 게이트가 가장 큰 전문가에게 가요.
    """
    gates = np.array([[0.2, 0.5, 0.3], [0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.0, 1.0, 0.0]])
    checks.integers(route(gates), [1, 0, 2, 1])
