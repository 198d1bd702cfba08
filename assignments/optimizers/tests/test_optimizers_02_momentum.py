"""Momentum: the velocity remembers where the steps went."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "momentum"


@test_case(name="momentum-three-steps", points=2, hidden=False)
def test_three_steps(Momentum):
    """Three steps of Momentum with a rate and a momentum of one half, worked by hand.

    학습률과 모멘텀이 모두 1/2인 Momentum의 세 걸음을 손으로 계산한 값과 비교해요.
    """
    optimizer = checks.an_object(Momentum(lr=0.5, momentum=0.5))
    path = [
        [1.0, 4.0],
        [0.0, 4.0],
        [1.5, 3.5],
        [-1.75, 3.25],
    ]
    for t, slope in enumerate([[2.0, 0.0], [-4.0, 1.0], [8.0, 0.0]]):
        moved = optimizer.update({"w": np.array(path[t])}, {"w": np.array(slope)})
        checks.arrays(moved, {"w": path[t + 1]})
