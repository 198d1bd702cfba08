"""Adadelta: steps as long as the steps before, without a learning rate."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import follows_formula, has_defaults, shares_nothing, takes_any_kind
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


@test_case(name="adadelta-defaults", points=1, hidden=True)
def defaults(Adadelta, reference, rng):
    """Adadelta has the stated defaults, and treats very small and very large slopes as the formula says.

    Adadelta의 기본값이 약속과 같고, 아주 작은 기울기와 아주 큰 기울기도 식대로 다뤄요.
    """
    has_defaults(Adadelta, reference.Adadelta, rng, (0.7, 1e-2))


@test_case(name="adadelta-own-memory", points=2, hidden=True)
def own_memory(Adadelta, reference, rng, place):
    """Adadelta changes nothing it is given, and shares no memory with it, with its results or with another
    Adadelta.

    Adadelta는 받은 것을 바꾸지 않고, 받은 배열, 돌려준 배열, 다른 Adadelta 객체와 메모리를 나누지 않아요.
    """
    one, other = {"rho": 0.8, "eps": 0.1}, {"rho": 0.6, "eps": 0.5}
    shares_nothing(Adadelta, reference.Adadelta, rng, place, one, other)


@test_case(name="adadelta-kinds-of-arrays", points=1, hidden=True)
def kinds_of_arrays(Adadelta, reference, rng):
    """Adadelta takes lists, ints, float32 and 0-d arrays, computes in float64 and returns float64 arrays.

    Adadelta는 리스트, 정수, float32, 0차원 배열도 받아 float64로 계산하고 float64 배열을 돌려줘요.
    """
    takes_any_kind(Adadelta, reference.Adadelta, rng, {"rho": 0.7, "eps": 0.3})
