"""What the dual problem makes large."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "dual_objective"


@test_case(name="dual_objective-by-hand", points=1, hidden=False)
def test_by_hand(dual_objective):
    """Two samples, alphas 0.5 and 2: 2.5 − ½ (0.25·2 + 4·3 − 2·1·0.5) = −3.25.

    샘플 둘, alpha가 0.5와 2이면 2.5 − ½ (0.25·2 + 4·3 − 2·1·0.5) = −3.25예요.
    """
    K = np.array([[2.0, 0.5], [0.5, 3.0]])
    checks.number(dual_objective(np.array([0.5, 2.0]), K, np.array([1, -1])), -3.25)
    checks.number(dual_objective(np.array([0.5, 2.0]), K, np.array([1, 1])), -4.25)
