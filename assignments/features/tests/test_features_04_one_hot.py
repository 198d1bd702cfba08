"""A column for each category."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "one_hot"


@test_case(name="one_hot-known-values", points=1, hidden=False)
def test_known_values(one_hot):
    """one_hot puts the columns in the order of the categories: "b" first here, whatever comes first.

    one_hot은 열을 범주의 순서로 놓아요. 무엇이 먼저 오든 여기서는 "b"가 첫 열이에요.
    """
    expected = [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
    checks.array(one_hot(np.array(["a", "b", "a", "c"]), ["b", "a", "c"]), expected)


@test_case(name="one_hot-ints", points=1, hidden=False)
def test_ints(one_hot):
    """Categories may be ints, and one that no value has still gets its column.

    범주는 정수여도 되고, 해당하는 값이 없는 범주에도 열이 있어요.
    """
    checks.array(one_hot([30, 10, 30], [10, 20, 30]), [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
