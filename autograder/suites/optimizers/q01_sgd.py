"""SGD: one step against the slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import agree, both, refused
from autograder.tutor import checks

OK_FORMAT = False
name = "sgd"
points = None


@test_case(name="sgd-one-step", points=2, hidden=False)
def one_step(SGD):
    """One step of SGD goes against the slope, as far as the learning rate times the slope.

    SGD의 한 걸음은 기울기 반대쪽으로, 학습률과 기울기의 곱만큼 가요.
    """
    moved = checks.an_object(SGD(lr=0.1)).update({"w": np.array([1.0, -2.0, 0.5])}, {"w": np.array([0.5, -4.0, 0.0])})
    checks.arrays(moved, {"w": [0.95, -1.6, 0.5]})


@test_case(name="sgd-by-name", points=1, hidden=False)
def by_name(SGD):
    """A parameter meets the gradient of its own name, whatever the order of the keys.

    키의 순서가 어떻든 파라미터는 자기 이름의 기울기와 만나요.
    """
    params = {"W": np.array([1.0, 2.0]), "b": np.array([3.0, 4.0])}
    grads = {"b": np.array([10.0, 20.0]), "W": np.array([30.0, 40.0])}
    moved = checks.an_object(SGD(0.5)).update(params, grads)
    checks.arrays(moved, {"W": [-14.0, -18.0], "b": [-2.0, -6.0]})


@test_case(name="sgd-many-steps", points=2, hidden=True)
def many_steps(SGD, reference, rng):
    """SGD follows its formula for slopes of any size, with the stated default rate, whatever came before.

    SGD는 기울기의 크기와 앞선 걸음에 상관없이 식대로 움직이고, 학습률의 기본값이 약속과 같아요.
    """
    steps = []
    for _ in range(10):
        params = {"W": rng.normal(size=(3, 4)), "b": rng.normal(size=4), "scale": np.array(0.5)}
        grads = {"b": rng.normal(size=4) * 3e-7, "scale": np.array(rng.normal()), "W": rng.normal(size=(3, 4)) * 1e4}
        steps.append((params, grads))
    params, grads = steps[9]
    steps[9] = params, {name: np.zeros(np.shape(g)) for name, g in grads.items()}
    results = both(checks.an_object(SGD()), reference.SGD(), [steps[9], *steps[:7]])
    lr = rng.uniform(0.05, 0.5)
    student, own = checks.an_object(SGD(lr=lr)), reference.SGD(lr)
    results += both(student, own, steps[4:8])
    params, grads = steps[8]
    results.append((student.update(params=params, grads=grads), own.update(params, grads)))
    agree(results)


@test_case(name="sgd-refuses-misfits", points=1, hidden=True)
def refuses_misfits(SGD, Momentum, NAG, rng):
    """SGD, Momentum and NAG each raise ValueError for names that differ, and for a gradient that only
    broadcasts.

    SGD, Momentum, NAG는 모두 이름이 서로 다르거나 브로드캐스트로만 맞는 기울기에 ValueError를 내요.
    """
    for optimizer in (SGD, Momentum, NAG):
        refused(optimizer, rng)
