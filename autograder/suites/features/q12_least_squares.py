"""The best line in closed form."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import best_line, is_line, stretched
from autograder.tutor import checks

OK_FORMAT = False
name = "least_squares"
points = None


@test_case(name="least_squares-exact-line", points=1, hidden=False)
def exact_line(least_squares):
    """Points on the line y = 2x + 7 give w = [2] and b = 7.

    직선 y = 2x + 7 위의 점들이면 w = [2], b = 7이에요.
    """
    w, b = checks.items(least_squares(np.array([[1.0], [2.0], [5.0]]), np.array([9.0, 11.0, 17.0])), 2)
    with checks.naming("w"):
        checks.array(w, [2.0])
    with checks.naming("b"):
        checks.number(b, 7.0)


@test_case(name="least_squares-best-fit", points=2, hidden=True)
def best_fit(least_squares, rng):
    """Points beside the line: the w and b with the smallest mean squared error, for any number of columns.

    직선을 벗어난 점들이면 평균제곱오차가 가장 작은 w와 b예요. 열이 몇 개든 돼요.
    """
    for n, d in ((11, 3), (7, 1), (23, 4), (5, 2)):
        X = stretched(rng, n, rng.uniform(0.5, 2.0, d)) + rng.normal(0.0, 2.0, d)
        y = X @ rng.normal(size=d) + rng.normal(0.0, 5.0) + rng.normal(size=n)
        is_line(least_squares(X, y), best_line(X, y))
    flat = np.full(n, rng.uniform(5.0, 9.0))
    is_line(least_squares(X, flat), (np.zeros(d), flat[0]))


@test_case(name="least_squares-ridge", points=2, hidden=True)
def ridge(least_squares, rng):
    """With a ridge: mean squared error + ridge · ‖w‖² is smallest, and b is free, also where y is far from 0.

    ridge가 있으면 평균제곱오차 + ridge · ‖w‖²이 가장 작아요. y가 0에서 멀어도 b에는 벌점이 없어요.
    """
    for n, d, strength in ((11, 3, 0.1), (7, 1, 1), (23, 2, 25.0), (6, 2, 1e-3)):
        X = stretched(rng, n, rng.uniform(0.5, 2.0, d)) + rng.normal(0.0, 2.0, d)
        y = X @ rng.normal(size=d) + 100.0 + rng.normal(size=n)
        is_line(least_squares(X, y, strength), best_line(X, y, strength))
