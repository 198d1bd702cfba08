"""A series, cut into windows."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "windows"


def pair(result, expected):
    """(X, y), each as expected."""
    for part, actual, wanted in zip(("X", "y"), checks.items(result, 2), expected, strict=True):
        with checks.naming(part):
            checks.array(actual, wanted)


@test_case(name="windows-known", points=1, hidden=False)
def test_known(windows):
    """Five values and windows of two give three windows, each with the value right after it.

    값이 다섯 개이고 길이가 2면 토막이 셋 나오고, 저마다 바로 다음 값과 짝지어져요.
    """
    X = [[[0.5], [1.5]], [[1.5], [-2.0]], [[-2.0], [4.0]]]
    pair(windows(np.array([0.5, 1.5, -2.0, 4.0, 8.0]), 2), (X, [[-2.0], [4.0], [8.0]]))


@test_case(name="windows-ints", points=1, hidden=False)
def test_ints(windows):
    """A list, ints of any width and float32 give float64 windows and targets.

    리스트, 너비가 어떤 정수든, float32를 받아도 토막과 목표값은 float64예요.
    """
    wanted = [[[3.0], [1.0], [200.0]]], [[5.0]]
    for series in ([3, 1, 200, 5], np.array([3, 1, 200, 5]), np.array([3, 1, 200, 5], dtype=np.uint8)):
        checks.form(windows(series, 3), wanted)
        pair(windows(series, 3), wanted)
    checks.form(windows(np.array([3.0, 1.0, 200.0, 5.0], dtype=np.float32), 3), wanted)


@test_case(name="windows-refused-lengths", points=1, hidden=False)
def test_refused_lengths(windows):
    """A length below 1, or with no value left to follow the window, raises ValueError.

    길이가 1보다 작거나, 토막 다음에 올 값이 남지 않으면 ValueError예요.
    """
    checks.value_errors(windows, [np.array([1.0, 2.0, 3.0, 4.0])] * 5, [0, -1, 4, 5, 9])
