"""NAG: Nesterov's step, rewritten for the slope at the given parameters."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import follows_formula, has_defaults
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


@test_case(name="nag-defaults", points=2, hidden=True)
def defaults(NAG, reference, rng):
    """NAG has the stated defaults, and treats very small and very large slopes as the formula says.

    NAG의 기본값이 약속과 같고, 아주 작은 기울기와 아주 큰 기울기도 식대로 다뤄요.
    """
    has_defaults(NAG, reference.NAG, rng, (0.3, 0.7))
