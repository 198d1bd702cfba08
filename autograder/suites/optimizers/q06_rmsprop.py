"""RMSprop: a running average of the squares."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import follows_formula, has_defaults
from autograder.tutor import checks

OK_FORMAT = False
name = "rmsprop"
points = None


@test_case(name="rmsprop-three-steps", points=2, hidden=False)
def three_steps(RMSprop):
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


@test_case(name="rmsprop-many-steps", points=3, hidden=True)
def many_steps(RMSprop, reference, rng):
    """RMSprop follows its formula over many steps, for several parameters, by name, in any order of keys.

    RMSprop은 여러 걸음 동안 여러 파라미터를, 키의 순서와 상관없이 이름별로, 식대로 움직여요.
    """
    settings = {
        "lr": rng.uniform(0.05, 0.5),
        "rho": rng.uniform(0.5, 0.95),
        "eps": 10.0 ** rng.uniform(-3, -1),
    }
    follows_formula(RMSprop, reference.RMSprop, rng, settings)


@test_case(name="rmsprop-defaults", points=2, hidden=True)
def defaults(RMSprop, reference, rng):
    """RMSprop has the stated defaults, and treats very small and very large slopes as the formula says.

    RMSprop의 기본값이 약속과 같고, 아주 작은 기울기와 아주 큰 기울기도 식대로 다뤄요.
    """
    has_defaults(RMSprop, reference.RMSprop, rng, (0.3, 0.7, 1e-3))
