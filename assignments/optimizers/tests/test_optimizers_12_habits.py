"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays and compare values alone, so each habit is charged here and nowhere else. A
wrong formula is charged there: here an optimizer is compared with what it does itself with float64 arrays. No case asks
a single function alone: one that is wrong in its own question is lent to the others.
"""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "habits"


@test_case(name="habits-kinds", points=1, hidden=False)
def test_kinds(SGD, Momentum, step_decay):
    """SGD and Momentum take lists, ints and float32 and return float64 arrays; step_decay returns a number.

    SGD와 Momentum은 리스트, 정수, float32를 받고 float64 배열을 돌려줘요. step_decay는 숫자 하나를 돌려줘요.
    """
    for optimizer in (SGD, Momentum):
        with checks.naming(optimizer.name):
            plain = {"w": np.array([5.0, 3.0])}, {"w": np.array([3.0, 300.0])}
            alone = checks.an_object(optimizer(lr=0.5)).update(*plain)
            checks.form(alone, {"w": [3.5, -147.0]})
            for kind in (list, np.array, lambda values: np.array(values, dtype=np.float32)):
                student = checks.an_object(optimizer(lr=0.5))
                moved = student.update({"w": kind([5, 3])}, {"w": kind([3, 300])})
                checks.form(moved, {"w": [3.5, -147.0]})
                checks.arrays(moved, alone)
    with checks.naming("step_decay"):
        checks.form(step_decay(0.8, 10), 0.4)


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def test_inputs_stay(SGD, Momentum, place):
    """SGD and Momentum do not change the params and the grads that they are given.

    SGD와 Momentum은 받은 params와 grads를 바꾸지 않아요.
    """
    for optimizer in (SGD, Momentum):
        w, slope = place([5.0, 3.0]), place([3.0, -1.0])
        with checks.naming(optimizer.name):
            moved = checks.an_object(optimizer(lr=0.5)).update({"w": w}, {"w": slope})
            checks.unchanged(w, slope)
            checks.form(moved, {"w": [3.5, 3.5]})
