"""NAG: Nesterov's step, rewritten for the slope at the given parameters."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import follows_formula, has_defaults, shares_nothing, takes_any_kind
from autograder.tutor import checks

OK_FORMAT = False
name = "nag"
points = None


@test_case(name="nag-three-steps", points=2, hidden=False)
def three_steps(NAG):
    """Three steps of NAG with a rate and a momentum of one half, worked by hand.

    학습률과 모멘텀이 모두 1/2인 NAG의 세 걸음을 손으로 계산한 값과 비교해요.
    """
    optimizer = checks.an_object(NAG(lr=0.5, momentum=0.5))
    path = [
        [1.0, 4.0],
        [-0.5, 4.0],
        [2.25, 3.25],
        [-3.375, 3.125],
    ]
    for t, slope in enumerate([[2.0, 0.0], [-4.0, 1.0], [8.0, 0.0]]):
        moved = optimizer.update({"w": np.array(path[t])}, {"w": np.array(slope)})
        checks.arrays(moved, {"w": path[t + 1]})


@test_case(name="nag-many-steps", points=3, hidden=True)
def many_steps(NAG, reference, rng):
    """NAG follows its formula over many steps, for several parameters, by name, in any order of keys.

    NAG는 여러 걸음 동안 여러 파라미터를, 키의 순서와 상관없이 이름별로, 식대로 움직여요.
    """
    settings = {"lr": rng.uniform(0.05, 0.5), "momentum": rng.uniform(0.5, 0.95)}
    follows_formula(NAG, reference.NAG, rng, settings)


@test_case(name="nag-defaults", points=1, hidden=True)
def defaults(NAG, reference, rng):
    """NAG has the stated defaults, and treats very small and very large slopes as the formula says.

    NAG의 기본값이 약속과 같고, 아주 작은 기울기와 아주 큰 기울기도 식대로 다뤄요.
    """
    has_defaults(NAG, reference.NAG, rng, (0.3, 0.7))


@test_case(name="nag-own-memory", points=2, hidden=True)
def own_memory(NAG, reference, rng, place):
    """NAG changes nothing it is given, and shares no memory with it, with its results or with another NAG.

    NAG는 받은 것을 바꾸지 않고, 받은 배열, 돌려준 배열, 다른 NAG 객체와 메모리를 나누지 않아요.
    """
    one, other = {"lr": 0.3, "momentum": 0.8}, {"lr": 0.05, "momentum": 0.6}
    shares_nothing(NAG, reference.NAG, rng, place, one, other)


@test_case(name="nag-kinds-of-arrays", points=1, hidden=True)
def kinds_of_arrays(NAG, reference, rng):
    """NAG takes lists, ints, float32 and 0-d arrays, computes in float64 and returns float64 arrays.

    NAG는 리스트, 정수, float32, 0차원 배열도 받아 float64로 계산하고 float64 배열을 돌려줘요.
    """
    takes_any_kind(NAG, reference.NAG, rng, {"lr": 0.37, "momentum": 0.83})
