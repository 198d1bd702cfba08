"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays and compare values alone, so each habit is charged here and nowhere else. Each
case asks functions of several ideas: one that is wrong in its own question is lent, and the others are still judged.
"""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "habits"


def parts_agree(result, exact):
    """The values, as precise as float64 makes them, and the form of every part of a result."""
    checks.form(result, exact)
    if isinstance(exact, tuple):
        for part, wanted in zip(result, exact, strict=True):
            parts_agree(part, wanted)
    elif isinstance(exact, dict):
        checks.arrays(result, exact, checks.PRECISE)
    else:
        checks.array(result, exact, checks.PRECISE)


@test_case(name="habits-kinds", points=1, hidden=False)
def test_kinds(relu_backward, mse_backward, relative_error):
    """relu_backward, mse_backward and relative_error take lists, ints and float32; they give float64 or a number.

    relu_backward, mse_backward, relative_error는 리스트, 정수, float32를 받고, float64 배열이나 숫자를 돌려줘요.
    """
    first, second = [[3, -1], [2, 4]], [[1, 1], [-2, 0]]
    for a, b in (
        (first, second),
        (np.array(first), np.array(second)),
        (np.array(first, dtype=np.float32), np.array(second, dtype=np.float32)),
    ):
        for function, exact in (
            (relu_backward, [[3.0, -1.0], [0.0, 0.0]]),
            (mse_backward, [[1.0, -1.0], [2.0, 2.0]]),
            (relative_error, 1.0),
        ):
            with checks.naming(function.name):
                result = function(a, b)
                checks.form(result, exact)
                checks.array(result, exact)


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def test_inputs_stay(relu_backward, dense_backward, place):
    """relu_backward and dense_backward do not change the arrays that they are given.

    relu_backward와 dense_backward는 받은 배열을 바꾸지 않아요.
    """
    dout, z = place([[3.0, -1.0], [2.0, 4.0]]), place([[1.0, 1.0], [-2.0, 0.0]])
    with checks.naming("relu_backward"):
        checks.array(relu_backward(dout, z), [[3.0, -1.0], [0.0, 0.0]])
        checks.unchanged(dout, z)
    W = place([[1.0, 0.5], [0.0, 2.0]])
    with checks.naming("dense_backward"):
        dX, _, _ = checks.items(dense_backward(dout, z, W), 3)
        checks.unchanged(dout, z, W)
        checks.array(dX, [[2.5, -2.0], [4.0, 8.0]])
