"""SGD: one step against the slope."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import agree, all_held, any_kind, both, kept_arrays, refused
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
    moved = checks.an_object(SGD(lr=0.1)).update({"w": np.array([5, 3])}, {"w": np.array([5, 300])})
    checks.arrays(moved, {"w": [4.5, -27.0]})


@test_case(name="sgd-by-name", points=1, hidden=False)
def by_name(SGD):
    """A parameter meets the gradient of its own name, whatever the order of the keys.

    키의 순서가 어떻든 파라미터는 자기 이름의 기울기와 만나요.
    """
    params = {"W": np.array([1.0, 2.0]), "b": np.array([3.0, 4.0])}
    grads = {"b": np.array([10.0, 20.0]), "W": np.array([30.0, 40.0])}
    moved = checks.an_object(SGD(0.5)).update(params, grads)
    checks.arrays(moved, {"W": [-14.0, -18.0], "b": [-2.0, -6.0]})


@test_case(name="sgd-many-steps", points=1, hidden=True)
def many_steps(SGD, reference, rng):
    """SGD follows its formula for slopes of any size, with the stated default rate, whatever came before.

    SGD는 기울기의 크기와 앞선 걸음에 상관없이 식대로 움직이고, 학습률의 기본값이 약속과 같아요.
    """
    steps = []
    for _ in range(9):
        params = {"W": rng.normal(size=(3, 4)), "b": rng.normal(size=4), "scale": np.array(0.5)}
        grads = {"b": rng.normal(size=4) * 3e-7, "scale": np.array(rng.normal()), "W": rng.normal(size=(3, 4)) * 1e4}
        steps.append((params, grads))
    results = both(checks.an_object(SGD()), reference.SGD(), steps[:4])
    lr = rng.uniform(0.05, 0.5)
    student, own = checks.an_object(SGD(lr=lr)), reference.SGD(lr)
    results += both(student, own, steps[4:8])
    params, grads = steps[8]
    results.append((student.update(params=params, grads=grads), own.update(params, grads)))
    agree(results)


@test_case(name="sgd-inputs-stay", points=1, hidden=True)
def inputs_stay(SGD, reference, rng, place):
    """SGD leaves what it is given alone, and its results are new arrays each time.

    SGD는 받은 것을 바꾸지 않고, 돌려주는 배열은 매번 새것이에요.
    """
    student, own = checks.an_object(SGD(lr=0.3)), reference.SGD(lr=0.3)
    p = {"W": rng.normal(size=(2, 3)), "b": rng.normal(size=3)}
    params = {name: place(a) for name, a in p.items()}
    given, kept, expected = [*params.values()], [], []
    for slopes in (rng.normal(size=3), np.zeros(3), rng.normal(size=3)):
        g = {"W": rng.normal(size=(2, 3)), "b": slopes}
        grads = {name: place(a) for name, a in g.items()}
        kept.append(kept_arrays(student.update.keep(params, grads), p))
        expected.append(own.update(p, g))
        given += grads.values()
    checks.unchanged(*given)
    for placed in given:
        placed.set(777.0)
    agree(zip(all_held(*kept), expected, strict=True))


@test_case(name="sgd-kinds-of-arrays", points=2, hidden=True)
def kinds_of_arrays(SGD, reference, rng):
    """SGD takes lists, ints, float32 and 0-d arrays, computes in float64 and returns float64 arrays.

    SGD는 리스트, 정수, float32, 0차원 배열도 받아 float64로 계산하고 float64 배열을 돌려줘요.
    """
    params, grads = any_kind(rng)
    params["bytes"] = rng.integers(0, 200, 5).astype(np.uint8)
    grads["bytes"] = rng.integers(50, 200, 5).astype(np.uint8)
    rates = [0.37, 1]
    for lr, student in zip(rates, SGD.map(rates), strict=True):
        moved = checks.an_object(student).update(params, grads)
        checks.arrays(moved, reference.SGD(lr).update(params, grads))


@test_case(name="sgd-refuses-misfits", points=1, hidden=True)
def refuses_misfits(SGD, Momentum, NAG):
    """SGD, Momentum and NAG each raise ValueError for names that differ, and for a gradient that only
    broadcasts.

    SGD, Momentum, NAG는 모두 이름이 서로 다르거나 브로드캐스트로만 맞는 기울기에 ValueError를 내요.
    """
    for optimizer in (SGD, Momentum, NAG):
        refused(optimizer)
