"""Adadelta: steps as long as the steps before, without a learning rate."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import follows_formula, has_defaults
from autograder.tutor import checks

OK_FORMAT = False
name = "adadelta"
points = None


@test_case(name="adadelta-three-steps", points=2, hidden=False)
def three_steps(Adadelta):
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


@test_case(name="adadelta-many-steps", points=3, hidden=True)
def many_steps(Adadelta, reference, rng):
    """Adadelta follows its formula over many steps, for several parameters, by name, in any order of keys.

    Adadelta는 여러 걸음 동안 여러 파라미터를, 키의 순서와 상관없이 이름별로, 식대로 움직여요.
    """
    settings = {"rho": rng.uniform(0.5, 0.95), "eps": 10.0 ** rng.uniform(-3, -1)}
    follows_formula(Adadelta, reference.Adadelta, rng, settings)


@test_case(name="adadelta-defaults", points=2, hidden=True)
def defaults(Adadelta, reference, rng):
    """Adadelta has the stated defaults, and treats very small and very large slopes as the formula says.

    Adadelta의 기본값이 약속과 같고, 아주 작은 기울기와 아주 큰 기울기도 식대로 다뤄요.
    """
    has_defaults(Adadelta, reference.Adadelta, rng, (0.7, 1e-2))
