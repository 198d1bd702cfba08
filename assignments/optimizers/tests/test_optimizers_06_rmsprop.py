"""RMSprop: a running average of the squares."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "rmsprop"


@test_case(name="rmsprop-three-steps", points=2, hidden=False)
def test_three_steps(RMSprop):
    """Three steps of RMSprop with rho = 1/2 and eps = 1, worked by hand.

    rho = 1/2, eps = 1인 RMSprop의 세 걸음을 손으로 계산한 값과 비교해요.
    """
    optimizer = checks.an_object(RMSprop(lr=0.5, rho=0.5, eps=1.0))
    path = [
        [1.0, 4.0],
        [1 - 2 / (math.sqrt(8) + 1), 4.0],
        [1 - 2 / (math.sqrt(8) + 1), 4.0],
        [1 - 2 / (math.sqrt(8) + 1) + 1 / 3, 4.0],
    ]
    for t, slope in enumerate([[4.0, 0.0], [0.0, 0.0], [-2.0, 0.0]]):
        moved = optimizer.update({"w": np.array(path[t])}, {"w": np.array(slope)})
        checks.arrays(moved, {"w": path[t + 1]})
