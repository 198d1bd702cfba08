"""Adadelta: steps as long as the steps before, without a learning rate."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "adadelta"


@test_case(name="adadelta-three-steps", points=2, hidden=False)
def test_three_steps(Adadelta):
    """Three steps of Adadelta with rho = 1/2 and eps = 1, worked by hand.

    rho = 1/2, eps = 1인 Adadelta의 세 걸음을 손으로 계산한 값과 비교해요.
    """
    optimizer = checks.an_object(Adadelta(rho=0.5, eps=1.0))
    path = [
        [1.0, 4.0],
        [1 - 4 / 3, 4.0],
        [1 - 4 / 3 - 2 * math.sqrt(17 / 63), 4.0],
        [1 - 4 / 3 - 2 * math.sqrt(17 / 63) + math.sqrt(250 / 567), 4.0],
    ]
    for t, slope in enumerate([[4.0, 0.0], [2.0, 0.0], [-1.0, 0.0]]):
        moved = optimizer.update({"w": np.array(path[t])}, {"w": np.array(slope)})
        checks.arrays(moved, {"w": path[t + 1]})
