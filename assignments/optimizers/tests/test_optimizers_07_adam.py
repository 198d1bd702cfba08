"""Adam: two averages, both corrected for their start at zero."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "adam"


@test_case(name="adam-three-steps", points=2, hidden=False)
def test_three_steps(Adam):
    """Three steps of Adam with beta1 = 1/2, beta2 = 3/4 and eps = 1, worked by hand.

    beta1 = 1/2, beta2 = 3/4, eps = 1인 Adam의 세 걸음을 손으로 계산한 값과 비교해요.
    """
    optimizer = checks.an_object(Adam(lr=0.5, beta1=0.5, beta2=0.75, eps=1.0))
    path = [
        [1.0, 4.0],
        [1 - 1 / 3, 4.0],
        [1 - 1 / 3 + 1 / (math.sqrt(76 / 7) + 1), 4.0],
        [1 - 1 / 3 + 1 / (math.sqrt(76 / 7) + 1) + 1 / 7 / (math.sqrt(244 / 37) + 1), 4.0],
    ]
    for t, slope in enumerate([[2.0, 0.0], [-4.0, 0.0], [1.0, 0.0]]):
        moved = optimizer.update({"w": np.array(path[t])}, {"w": np.array(slope)})
        checks.arrays(moved, {"w": path[t + 1]})


@test_case(name="adam-one-clock", points=1, hidden=False)
def test_one_clock(Adam):
    """Two parameters with the same slopes make the same steps: t counts steps, not parameters.

    기울기가 같은 두 파라미터는 똑같이 움직여요. t는 파라미터가 아니라 걸음을 세요.
    """
    optimizer = checks.an_object(Adam(lr=0.5, beta1=0.5, beta2=0.75, eps=1.0))
    second = 1.0 / (math.sqrt(76 / 7) + 1)
    for slope, step in [(2.0, -1 / 3), (-4.0, second)]:
        params = {"b": np.array([0.0]), "W": np.array([[10.0, 20.0]])}
        grads = {"W": np.array([[slope, slope]]), "b": np.array([slope])}
        moved = optimizer.update(params, grads)
        checks.arrays(moved, {"b": [step], "W": [[10.0 + step, 20.0 + step]]})


@test_case(name="adam-refuses-misfits", points=1, hidden=False)
def test_refuses_misfits(Adam):
    """Adam raises ValueError for names that differ, and for a gradient that only broadcasts.

    Adam은 이름이 서로 다르거나 브로드캐스트로만 맞는 기울기에 ValueError를 내요.
    """
    W, b = np.ones((4, 3)), np.zeros(3)
    misfits = [
        ({"W": W, "b": b}, {"W": W}),
        ({"W": W}, {"b": b, "W": W}),
        ({"W": W, "b": b}, {"W": W, "c": b}),
    ]
    misfits += [({"W": W, "b": b}, {"W": slopes, "b": b}) for slopes in (b, np.ones((4, 1)), np.array(1.0))]
    misfits += [({"W": W, "b": b}, {"W": W, "b": slopes}) for slopes in (W, np.ones((1, 3)), np.ones(1))]
    for optimizer in (Adam,):
        used = checks.an_object(optimizer())
        for params, grads in misfits[::4]:
            checks.value_error(checks.an_object(optimizer()).update, params, grads)
        used.update({"W": W, "b": b}, {"b": b, "W": W})
        for params, grads in misfits:
            checks.value_error(used.update, params, grads)
