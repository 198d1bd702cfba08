"""The best line in closed form."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "least_squares"


@test_case(name="least_squares-exact-line", points=1, hidden=False)
def test_exact_line(least_squares):
    """Points on the line y = 2x + 7 give w = [2] and b = 7.

    직선 y = 2x + 7 위의 점들이면 w = [2], b = 7이에요.
    """
    w, b = checks.items(least_squares(np.array([[1.0], [2.0], [5.0]]), np.array([9.0, 11.0, 17.0])), 2)
    with checks.naming("w"):
        checks.array(w, [2.0])
    with checks.naming("b"):
        checks.number(b, 7.0)
