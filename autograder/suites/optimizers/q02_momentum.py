"""Momentum: the velocity remembers where the steps went."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "momentum"
points = None


def slopes(rng, params):
    """Gradients from 0.01 to 100 in size, some of them exactly 0, for every parameter."""
    grads = {}
    for name, p in params.items():
        size = np.shape(p)
        grads[name] = rng.normal(size=size) * 10.0 ** rng.uniform(-2, 2, size) * (rng.random(size) < 0.85)
    return grads


def reordered(rng, arrays):
    """The same dict with its keys in another order."""
    return {name: arrays[name] for name in rng.permutation(list(arrays)).tolist()}


def kept_arrays(result, names):
    """The arrays of an update that stayed with the student's code, by name."""
    checks.that(type(result) is dict and set(result) == set(names))
    return {name: checks.kept(result[name]) for name in names}


def scribble(array, shape):
    """Write nonsense into an array, if it lets itself be written to."""
    try:
        array.set(np.full(shape, 777.0))
    except checks.CheckFailed as failure:
        checks.that(failure.link == "raised")


def same_values(placed, values):
    """The arrays that were placed hold these values."""
    for name, a in placed.items():
        checks.exactly(a.get(), values[name])


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
    student, own = checks.an_object(Momentum(**settings)), reference.Momentum(**settings)
    shapes = {"W1": (3, 4), "b1": (4,), "W2": (4, 2), "b2": (2,), "scale": ()}
    steps = []
    for t in range(8):
        if t in (0, 3, 6):
            params = {name: rng.normal(size=shape) for name, shape in shapes.items()}
        grads = slopes(rng, params)
        moved = student.update(reordered(rng, params), reordered(rng, grads))
        params = own.update(params, grads)
        steps.append((moved, params))
    for moved, expected in steps:
        checks.arrays(moved, expected)


@test_case(name="momentum-defaults", points=1, hidden=True)
def defaults(Momentum, reference, rng):
    """Momentum has the stated defaults, and treats very small and very large slopes as the formula says.

    Momentum의 기본값이 약속과 같고, 아주 작은 기울기와 아주 큰 기울기도 식대로 다뤄요.
    """
    sizes = np.array([3e-9, 3e-9, 1e-7, 1e-4, 1.0, 1e3, 0.0])
    pairs = [
        (checks.an_object(Momentum()), reference.Momentum(), 7),
        (checks.an_object(Momentum(0.3, 0.7)), reference.Momentum(0.3, 0.7), 3),
    ]
    steps = []
    for student, own, count in pairs:
        for _ in range(count):
            params, grads = {"w": np.zeros(7)}, {"w": sizes * rng.uniform(0.5, 2.0, 7)}
            steps.append((student.update(params=params, grads=grads), own.update(params, grads)))
    for moved, expected in steps:
        checks.arrays(moved, expected)


@test_case(name="momentum-own-memory", points=2, hidden=True)
def own_memory(Momentum, reference, rng, place):
    """Momentum changes nothing it is given, and shares no memory with it, with its results or with another
    Momentum.

    Momentum은 받은 것을 바꾸지 않고, 받은 배열, 돌려준 배열, 다른 Momentum 객체와 메모리를 나누지 않아요.
    """
    one, other = {"lr": 0.3, "momentum": 0.8}, {"lr": 0.05, "momentum": 0.6}
    student, neighbour = checks.an_object(Momentum(**one)), checks.an_object(Momentum(**other))
    own, beside = reference.Momentum(**one), reference.Momentum(**other)
    p = {"W": rng.normal(size=(2, 3)), "b": rng.normal(size=3)}
    g = {"W": rng.normal(size=(2, 3)) * 3, "b": np.zeros(3)}
    params, grads = ({name: place(a) for name, a in given.items()} for given in (p, g))
    steps = []
    for _ in range(3):
        moved = kept_arrays(student.update.keep(params, grads), params)
        first = {name: a.get() for name, a in moved.items()}
        steps.append((moved, first, own.update(p, g)))
        checks.arrays(neighbour.update(params, grads), beside.update(p, g))
        same_values(params, p)
        same_values(grads, g)
        p = p | {"b": rng.normal(size=3)}
        g = {name: rng.normal(size=a.shape) * 3 for name, a in g.items()}
        for placed, a in [(params["b"], p["b"]), (grads["W"], g["W"]), (grads["b"], g["b"])]:
            placed.set(a)
    again = kept_arrays(student.update.keep(moved, grads), params)
    steps.append((again, {name: a.get() for name, a in again.items()}, own.update(steps[-1][2], g)))
    last = student.update(params, grads)
    for moved, first, expected in steps:
        checks.arrays(first, expected)
        checks.arrays({name: a.get() for name, a in moved.items()}, expected)
        for name, a in moved.items():
            scribble(a, expected[name].shape)
    same_values(params, p)
    same_values(grads, g)
    checks.arrays(last, own.update(p, g))
    checks.arrays(student.update(params, grads), own.update(p, g))


@test_case(name="momentum-kinds-of-arrays", points=1, hidden=True)
def kinds_of_arrays(Momentum, reference, rng):
    """Momentum takes lists, ints, float32 and 0-d arrays, computes in float64 and returns float64 arrays.

    Momentum은 리스트, 정수, float32, 0차원 배열도 받아 float64로 계산하고 float64 배열을 돌려줘요.
    """
    settings = {"lr": 0.37, "momentum": 0.83}
    student, own = checks.an_object(Momentum(**settings)), reference.Momentum(**settings)
    steps = []
    for _ in range(3):
        params = {
            "list": rng.integers(-9, 9, (2, 3)).tolist(),
            "ints": rng.integers(-9, 9, 5),
            "bytes": rng.integers(-100, 100, 5).astype(np.int8),
            "single": rng.normal(size=(4, 3)).astype(np.float32),
            "mixed": rng.normal(size=3),
            "point": np.array(rng.normal()),
            "columns": np.asfortranarray(rng.normal(size=(3, 5))),
        }
        grads = {
            "list": rng.normal(size=(2, 3)).tolist(),
            "ints": rng.integers(1, 9, 5),
            "bytes": rng.integers(50, 100, 5).astype(np.int8),
            "single": rng.normal(size=(4, 3)).astype(np.float32) * np.float32(9.7),
            "mixed": rng.normal(size=3).astype(np.float32) * np.float32(9.7),
            "point": np.array(rng.normal()),
            "columns": rng.normal(size=(5, 3)).T,
        }
        steps.append((student.update(params, grads), own.update(params, grads)))
    for moved, expected in steps:
        checks.arrays(moved, expected)
