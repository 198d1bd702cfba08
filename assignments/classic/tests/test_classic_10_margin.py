"""How far the nearest sample is from the line."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "margin"


@test_case(name="margin-known-values", points=1, hidden=False)
def test_known_values(margin):
    """With w = (3, 4) distances are divided by 5; one sample on the wrong side makes the margin negative.

    w = (3, 4)이면 5로 나눠야 거리예요. 틀린 쪽에 샘플이 하나라도 있으면 마진은 음수예요.
    """
    w, X = np.array([3.0, 4.0]), np.array([[3.0, 4.0], [-1.0, -2.0], [0.0, 2.0]])
    checks.number(margin(w, 2.0, X, np.array([1, -1, 1])), 1.8)
    checks.number(margin(w, 2.0, X, np.array([1, -1, -1])), -2.0)
