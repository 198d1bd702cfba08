"""The loss that the Playground shows."""


import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "half_squared_error"


@test_case(name="half_squared_error-half-the-mean", points=1, hidden=False)
def test_half_the_mean(half_squared_error, place):
    """half_squared_error is half the mean of the squared differences, one for each sample, of a vector or a column.

    half_squared_error는 샘플마다 하나인 제곱 차이의 평균의 절반이에요. 출력이 벡터여도 열이어도 같아요.
    """
    y = np.array([1.0, -1.0, 1.0])
    checks.number(half_squared_error(place(np.array([0.0, 1.0, 3.0])), place(y)), 1.5)
    checks.number(half_squared_error(place(np.array([[0.0], [1.0], [3.0]])), place(y)), 1.5)
