"""SGD: one step against the slope."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "sgd"


@test_case(name="sgd-one-step", points=2, hidden=False)
def test_one_step(SGD):
    """One step of SGD goes against the slope, as far as the learning rate times the slope.

    SGD의 한 걸음은 기울기 반대쪽으로, 학습률과 기울기의 곱만큼 가요.
    """
    moved = checks.an_object(SGD(lr=0.1)).update({"w": np.array([1.0, -2.0, 0.5])}, {"w": np.array([0.5, -4.0, 0.0])})
    checks.arrays(moved, {"w": [0.95, -1.6, 0.5]})


@test_case(name="sgd-by-name", points=1, hidden=False)
def test_by_name(SGD):
    """A parameter meets the gradient of its own name, whatever the order of the keys.

    키의 순서가 어떻든 파라미터는 자기 이름의 기울기와 만나요.
    """
    params = {"W": np.array([1.0, 2.0]), "b": np.array([3.0, 4.0])}
    grads = {"b": np.array([10.0, 20.0]), "W": np.array([30.0, 40.0])}
    moved = checks.an_object(SGD(0.5)).update(params, grads)
    checks.arrays(moved, {"W": [-14.0, -18.0], "b": [-2.0, -6.0]})
