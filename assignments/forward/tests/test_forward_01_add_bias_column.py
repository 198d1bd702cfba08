"""A column of ones carries the bias."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "add_bias_column"


@test_case(name="add_bias_column-ones-first", points=2, hidden=False)
def test_ones_first(add_bias_column):
    """add_bias_column puts the ones before the first column, one for each sample.

    add_bias_column은 첫 열 앞에, 샘플마다 하나씩 1을 붙여요.
    """
    X = np.array([[2.5, -3.0], [0.0, 4.0], [7.0, 0.25]])
    checks.array(add_bias_column(X), [[1.0, 2.5, -3.0], [1.0, 0.0, 4.0], [1.0, 7.0, 0.25]])
