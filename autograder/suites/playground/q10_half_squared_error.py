"""The loss that the Playground shows."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "half_squared_error"
points = None


def exactly_summed(outputs, y):
    """Half the mean of the squares, by an exact sum."""
    o = np.asarray(outputs, dtype=np.float64).ravel().tolist()
    return (
        math.fsum((a - b) ** 2 for a, b in zip(o, np.asarray(y, dtype=np.float64).tolist(), strict=True)) / 2 / len(o)
    )


@test_case(name="half_squared_error-half-the-mean", points=1, hidden=False)
def half_the_mean(half_squared_error, place):
    """half_squared_error is half the mean of the squared differences, one for each sample, of a vector or a column.

    half_squared_error는 샘플마다 하나인 제곱 차이의 평균의 절반이에요. 출력이 벡터여도 열이어도 같아요.
    """
    y = np.array([1.0, -1.0, 1.0])
    checks.number(half_squared_error(place(np.array([0.0, 1.0, 3.0])), place(y)), 1.5)
    checks.number(half_squared_error(place(np.array([[0.0], [1.0], [3.0]])), place(y)), 1.5)


@test_case(name="half_squared_error-vectors", points=1, hidden=True)
def vectors(half_squared_error, rng, place):
    """half_squared_error is right for outputs (N,) of any number and size.

    half_squared_error는 출력 (N,)이 몇 개든, 얼마나 크든 맞아요.
    """
    pairs = [(rng.normal(size=n) * size, rng.normal(size=n)) for n, size in [(7, 1.0), (1, 3.0), (50, 1e3), (2, 1e-3)]]
    results = half_squared_error.map(*zip(*[(place(o), place(y)) for o, y in pairs], strict=True))
    for (o, y), result in zip(pairs, results, strict=True):
        checks.number(result, exactly_summed(o, y))


@test_case(name="half_squared_error-columns", points=1, hidden=True)
def columns(half_squared_error, rng, place):
    """half_squared_error is right for outputs (N, 1) against targets (N,).

    half_squared_error는 출력 (N, 1)과 목표 (N,)에서도 맞아요.
    """
    pairs = [(rng.normal(size=(n, 1)), rng.normal(size=n)) for n in (5, 1, 31)]
    results = half_squared_error.map(*zip(*[(place(o), place(y)) for o, y in pairs], strict=True))
    for (o, y), result in zip(pairs, results, strict=True):
        checks.number(result, exactly_summed(o, y))
    checks.number(half_squared_error(y=place(y), outputs=place(o)), exactly_summed(o, y))
