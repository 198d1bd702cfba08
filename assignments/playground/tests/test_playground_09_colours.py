"""The colour of a value."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "colours"


def within_one(result, expected):
    """Colours at most one level from the right one; the exact shade may lie between two."""
    wanted = np.asarray(expected, dtype=np.float64)
    checks.array(result, np.full(wanted.shape, 127.5), tol=1.0)
    found = np.array(result, dtype=np.float64).reshape(wanted.shape)
    near = np.abs(found - wanted) <= 1.5 + 1e-9
    checks.array(np.where(near, wanted, found), wanted, tol=0.0)


@test_case(name="colours-shades", points=1, hidden=False)
def test_shades(colours, place):
    """colours goes from orange over grey to blue, as three numbers, and stays at its ends beyond ±1.

    colours는 주황에서 회색을 지나 파랑까지를 수 세 개로 나타내고, ±1 밖에서는 끝의 색이에요.
    """
    values = place(np.array([-1.0, -0.5, 0.0, 0.5, 1.0, -7.0, 2.0]))
    ends = [(245, 147, 34), (8, 119, 189)]
    middle = [(245, 147, 34), (238.5, 190.5, 134.5), (232, 234, 235), (120, 176.5, 212), (8, 119, 189)]
    within_one(colours(values), [*middle, *ends])


@test_case(name="colours-sign-and-nan", points=1, hidden=False)
def test_sign_and_nan(colours, place):
    """With discretize only the sign counts, 0 as +; what is not a number is (128, 128, 128).

    discretize이면 부호만 보고 0은 +예요. 수가 아닌 것(NaN)은 (128, 128, 128)이에요.
    """
    picture = place(np.array([[-0.01, 0.0], [0.3, -9.0]]))
    orange, blue = (245, 147, 34), (8, 119, 189)
    within_one(colours(picture, discretize=True), [[orange, blue], [blue, orange]])
    within_one(colours(place(np.array([np.nan, 0.0]))), [(128, 128, 128), (232, 234, 235)])
