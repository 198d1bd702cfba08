"""The majority."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "vote"


@test_case(name="vote-by-hand", points=1, hidden=False)
def test_by_hand(vote):
    """Each column counts for itself; with 0, 0, 3 the answer is 0, and in a tie the smallest label wins.

    열마다 따로 세요. 0, 0, 3이면 0이고, 비기면 가장 작은 레이블이 이겨요.
    """
    checks.integers(vote(np.array([[0, 5, 9, 4], [0, 2, 9, 7], [3, 5, 1, 4]])), [0, 5, 9, 4])
    checks.integers(vote(np.array([[8, 1], [6, 2], [6, 3], [8, 4]])), [6, 1])
