"""How unequal the directions are."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "condition"


@test_case(name="condition-known-values", points=1, hidden=False)
def test_known_values(condition):
    """Two columns that go their own ways, one ten times as wide as the other: the variances differ 100 times.

    서로 따로 움직이는 두 열 가운데 하나가 열 배 넓으면 분산은 100배 차이예요.
    """
    X = np.array([[6.0, 17.0], [6.0, -3.0], [4.0, 17.0], [4.0, -3.0]])
    checks.number(condition(X), 100.0, tol=1e-6, relative=True)
