"""What is refused: criteria that nobody knows, and shapes that do not fit."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "refusals"


@test_case(name="refusals-criteria", points=1, hidden=False)
def test_criteria(impurity, best_split, grow_tree):
    """impurity, best_split and grow_tree raise ValueError for a criterion that they do not know.

    모르는 criterion이면 impurity, best_split, grow_tree가 ValueError를 내요.
    """
    X, y = np.array([[1.0], [2.0], [3.0], [4.0]]), np.array([0, 0, 1, 1])
    for unknown in ("no such name", "log_loss"):
        checks.value_error(impurity, y, unknown)
        checks.value_error(best_split, X, y, criterion=unknown)
        checks.value_error(grow_tree, X, y, criterion=unknown)
