"""Momentum: the velocity remembers where the steps went."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import follows_formula, has_defaults
from autograder.tutor import checks

OK_FORMAT = False
name = "momentum"
points = None


@test_case(name="momentum-three-steps", points=2, hidden=False)
def three_steps(Momentum):
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


@test_case(name="momentum-many-steps", points=3, hidden=True)
def many_steps(Momentum, reference, rng):
    """Momentum follows its formula over many steps, for several parameters, by name, in any order of keys.

    Momentum은 여러 걸음 동안 여러 파라미터를, 키의 순서와 상관없이 이름별로, 식대로 움직여요.
    """
    settings = {"lr": rng.uniform(0.05, 0.5), "momentum": rng.uniform(0.5, 0.95)}
    follows_formula(Momentum, reference.Momentum, rng, settings)


@test_case(name="momentum-defaults", points=2, hidden=True)
def defaults(Momentum, reference, rng):
    """Momentum has the stated defaults, and treats very small and very large slopes as the formula says.

    Momentum의 기본값이 약속과 같고, 아주 작은 기울기와 아주 큰 기울기도 식대로 다뤄요.
    """
    has_defaults(Momentum, reference.Momentum, rng, (0.3, 0.7))
