"""Adagrad: the sum of all squares so far."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import follows_formula, has_defaults, refused
from autograder.tutor import checks

OK_FORMAT = False
name = "adagrad"
points = None


@test_case(name="adagrad-three-steps", points=2, hidden=False)
def three_steps(Adagrad):
    """Three steps of Adagrad with eps = 1, worked by hand; a slope of 0 moves nothing.

    eps = 1인 Adagrad의 세 걸음을 손으로 계산한 값과 비교해요. 기울기가 0이면 움직이지 않아요.
    """
    optimizer = checks.an_object(Adagrad(lr=0.5, eps=1.0))
    path = [
        [1.0, 4.0],
        [1 - 3 / 8, 4.0],
        [1 - 3 / 8 - 1 / 3, 4.25],
        [1 - 3 / 8 - 1 / 3 - 3 / 7, 4.25],
    ]
    for t, slope in enumerate([[3.0, 0.0], [4.0, -1.0], [12.0, 0.0]]):
        moved = optimizer.update({"w": np.array(path[t])}, {"w": np.array(slope)})
        checks.arrays(moved, {"w": path[t + 1]})


@test_case(name="adagrad-many-steps", points=3, hidden=True)
def many_steps(Adagrad, reference, rng):
    """Adagrad follows its formula over many steps, for several parameters, by name, in any order of keys.

    Adagrad는 여러 걸음 동안 여러 파라미터를, 키의 순서와 상관없이 이름별로, 식대로 움직여요.
    """
    settings = {"lr": rng.uniform(0.05, 0.5), "eps": 10.0 ** rng.uniform(-3, -1)}
    follows_formula(Adagrad, reference.Adagrad, rng, settings)


@test_case(name="adagrad-defaults", points=2, hidden=True)
def defaults(Adagrad, reference, rng):
    """Adagrad has the stated defaults, and treats very small and very large slopes as the formula says.

    Adagrad의 기본값이 약속과 같고, 아주 작은 기울기와 아주 큰 기울기도 식대로 다뤄요.
    """
    has_defaults(Adagrad, reference.Adagrad, rng, (0.3, 1e-3))


@test_case(name="adagrad-refuses-misfits", points=1, hidden=True)
def refuses_misfits(Adagrad, Adadelta, RMSprop, rng):
    """Adagrad, Adadelta and RMSprop each raise ValueError for names that differ, and for a gradient that
    only broadcasts.

    Adagrad, Adadelta, RMSprop은 모두 이름이 서로 다르거나 브로드캐스트로만 맞는 기울기에 ValueError를 내요.
    """
    for optimizer in (Adagrad, Adadelta, RMSprop):
        refused(optimizer, rng)
