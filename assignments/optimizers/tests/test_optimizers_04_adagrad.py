"""Adagrad: the sum of all squares so far."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "adagrad"


@test_case(name="adagrad-three-steps", points=2, hidden=False)
def test_three_steps(Adagrad):
    """Three steps of Adagrad with eps = 1, worked by hand; a slope of 0 moves nothing.

    eps = 1인 Adagrad의 세 걸음을 손으로 계산한 값과 비교해요. 기울기가 0이면 움직이지 않아요.
    """
    optimizer = checks.an_object(Adagrad(lr=0.5, eps=1.0))
    path = [
        [1.0, 4.0],
        [1 - 3 / 8, 4.0],
        [1 - 3 / 8 - 1 / 3, 4.25],
        [1 - 3 / 8 - 1 / 3 - 3 / 7, 4.25],
    ]
    for t, slope in enumerate([[3.0, 0.0], [4.0, -1.0], [12.0, 0.0]]):
        moved = optimizer.update({"w": np.array(path[t])}, {"w": np.array(slope)})
        checks.arrays(moved, {"w": path[t + 1]})
