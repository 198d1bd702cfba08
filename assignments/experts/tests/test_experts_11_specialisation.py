"""Who is good at what."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "specialisation"


@test_case(name="specialisation-by-hand", points=1, hidden=False)
def test_by_hand(specialisation):
    """Two domains and three experts: each row is the mean gate of the samples of one domain.

    분야 둘, 전문가 셋일 때, 행마다 그 분야 샘플들의 게이트 평균이에요.
    """
    gates = np.array([[0.6, 0.3, 0.1], [0.2, 0.2, 0.6], [0.8, 0.1, 0.1]])
    checks.array(specialisation(gates, np.array([1, 0, 1])), [[0.2, 0.2, 0.6], [0.7, 0.2, 0.1]])
