"""Habits of a whole file, as practice shows them; every question asks for its own function's in a hidden case."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "habits"
points = None


@test_case(name="habits-kinds", points=1, hidden=False)
def kinds(dense, predict_labels, mse):
    """dense, predict_labels and mse take lists, ints and float32; they give float64 arrays, ints and a number.

    dense, predict_labels, mse는 리스트, 정수, float32를 받고, float64 배열, 정수 배열, 숫자 하나를 돌려줘요.
    """
    lists = [[1, 2], [0, 3]], [[1, -1], [2, 0]], [1, 0]
    for X, W, b in (lists, map(np.array, lists), [np.array(v, dtype=np.float32) for v in lists]):
        with checks.naming("dense"):
            z = dense(X, W, b)
            checks.form(z, [[6.0, -1.0], [7.0, 0.0]])
            checks.array(z, [[6.0, -1.0], [7.0, 0.0]])
    for logits in ([-2, 3, 1], np.array([-2, 3, 1]), np.array([-2.0, 3.0, 1.0], dtype=np.float32)):
        with checks.naming("predict_labels"):
            labels = predict_labels(logits)
            checks.form(labels, [0, 1, 1])
            checks.integers(labels, [0, 1, 1])
        with checks.naming("mse"):
            loss = mse(logits, [-1, 1, 0])
            checks.form(loss, 2.0)
            checks.number(loss, 2.0)


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def inputs_stay(dense, forward, place):
    """dense and forward do not change the arrays that they are given.

    dense와 forward는 받은 배열을 바꾸지 않아요.
    """
    X, W, b = place([[1.0, -2.0], [0.5, 3.0]]), place([[2.0], [-1.0]]), place([-3.0])
    with checks.naming("dense"):
        checks.array(dense(X, W, b), [[1.0], [-5.0]])
        checks.unchanged(X, W, b)
    params = {"W1": W, "b1": b, "W2": place([[4.0]]), "b2": place([0.5])}
    with checks.naming("forward"):
        output, _ = checks.items(forward(X, params, hidden="relu"), 2)
        checks.unchanged(X, *params.values())
        checks.array(output, [[4.5], [0.5]])
