"""A series, cut into windows."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "windows"
points = None


def pair(result, expected):
    """(X, y), each as expected."""
    for part, actual, wanted in zip(("X", "y"), checks.items(result, 2), expected, strict=True):
        with checks.naming(part):
            checks.array(actual, wanted)


def cut(series, length):
    """X and y, value by value."""
    values, count = np.asarray(series, dtype=np.float64), len(series) - length
    X = [[[values[i + j]] for j in range(length)] for i in range(count)]
    return np.array(X), np.array([[values[i + length]] for i in range(count)])


@test_case(name="windows-known", points=1, hidden=False)
def known(windows):
    """Five values and windows of two give three windows, each with the value right after it.

    값이 다섯 개이고 길이가 2면 토막이 셋 나오고, 저마다 바로 다음 값과 짝지어져요.
    """
    X = [[[0.5], [1.5]], [[1.5], [-2.0]], [[-2.0], [4.0]]]
    pair(windows(np.array([0.5, 1.5, -2.0, 4.0, 8.0]), 2), (X, [[-2.0], [4.0], [8.0]]))


@test_case(name="windows-ints", points=1, hidden=False)
def ints(windows):
    """A list, ints of any width and float32 give float64 windows and targets.

    리스트, 너비가 어떤 정수든, float32를 받아도 토막과 목표값은 float64예요.
    """
    wanted = [[[3.0], [1.0], [200.0]]], [[5.0]]
    for series in ([3, 1, 200, 5], np.array([3, 1, 200, 5]), np.array([3, 1, 200, 5], dtype=np.uint8)):
        checks.form(windows(series, 3), wanted)
        pair(windows(series, 3), wanted)
    checks.form(windows(np.array([3.0, 1.0, 200.0, 5.0], dtype=np.float32), 3), wanted)


@test_case(name="windows-refused-lengths", points=1, hidden=False)
def refused_lengths(windows):
    """A length below 1, or with no value left to follow the window, raises ValueError.

    길이가 1보다 작거나, 토막 다음에 올 값이 남지 않으면 ValueError예요.
    """
    checks.value_errors(windows, [np.array([1.0, 2.0, 3.0, 4.0])] * 5, [0, -1, 4, 5, 9])


@test_case(name="windows-sizes", points=2, hidden=True)
def sizes(windows, rng):
    """All windows are there, in order, for series and lengths of many sizes.

    시계열과 토막의 길이가 여러 가지여도 모든 토막이 순서대로 있어요.
    """
    calls = [(rng.normal(size=M) * 10.0 ** rng.integers(-3, 4), length) for M, length in ((7, 3), (13, 5), (29, 4))]
    for call, result in zip(calls, windows.map(*zip(*calls, strict=True)), strict=True):
        pair(result, cut(*call))
    series = rng.normal(size=11)
    pair(windows(length=4, series=series), cut(series, 4))


@test_case(name="windows-shortest-and-longest", points=1, hidden=True)
def shortest_and_longest(windows, rng, place):
    """Windows of one value, windows of all values but one, and two values: all are right, and the series stays.

    값 하나짜리 토막, 하나만 뺀 전부, 값이 둘뿐인 시계열도 맞고, 시계열은 그대로예요.
    """
    calls = [(rng.normal(size=M), length) for M, length in ((5, 1), (6, 5), (2, 1), (8, 7))]
    for call, result in zip(calls, windows.map(*zip(*calls, strict=True)), strict=True):
        pair(result, cut(*call))
    spaced = np.repeat(rng.normal(size=9), 2)[::2]
    pair(windows(spaced, 2), cut(spaced, 2))
    series = place(rng.normal(size=6))
    pair(windows(series, 5), cut(series.original, 5))
    checks.unchanged(series)
