"""What several questions about optimizers ask in the same way, of hidden cases only."""

import numpy as np

from autograder.tutor import checks


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


def any_kind(rng):
    """Parameters and gradients of every kind and layout that NumPy takes for numbers."""
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
    return params, grads


def both(student, own, steps):
    """What `student` and `own` make of each of `steps`, pairs of parameters and gradients, beside each other."""
    moved = student.update.map(*zip(*steps, strict=True))
    return list(zip(moved, [own.update(*step) for step in steps], strict=True))


def agree(results):
    """The first of each pair of dicts is what the second is."""
    for moved, expected in results:
        checks.arrays(moved, expected)


def follows_formula(optimizer, exact, rng, settings):
    """Eight steps with five parameters, the keys in any order; after some of them from somewhere else."""
    shapes = {"W1": (3, 4), "b1": (4,), "W2": (4, 2), "b2": (2,), "scale": ()}
    ahead, steps = exact(**settings), []
    for t in range(8):
        if t in (0, 3, 6):
            params = {name: rng.normal(size=shape) for name, shape in shapes.items()}
        grads = slopes(rng, params)
        steps.append((reordered(rng, params), reordered(rng, grads)))
        params = ahead.update(params, grads)
    agree(both(checks.an_object(optimizer(**settings)), exact(**settings), steps))


def has_defaults(optimizer, exact, rng, settings):
    """Slopes from 3e-9 to 1e3 with the defaults, and with `settings` by position; one step by name."""
    sizes = np.array([3e-9, 3e-9, 1e-7, 1e-4, 1.0, 1e3, 0.0])
    steps = [({"w": np.zeros(7)}, {"w": sizes * rng.uniform(0.5, 2.0, 7)}) for _ in range(10)]
    results = both(checks.an_object(optimizer()), exact(), steps[:7])
    student, own = checks.an_object(optimizer(*settings)), exact(*settings)
    results += both(student, own, steps[7:9])
    params, grads = steps[9]
    results.append((student.update(params=params, grads=grads), own.update(params, grads)))
    agree(results)


def takes_any_kind(optimizer, exact, rng, settings):
    """Three steps with parameters and gradients of every kind."""
    steps = [any_kind(rng) for _ in range(3)]
    agree(both(checks.an_object(optimizer(**settings)), exact(**settings), steps))


def kept_arrays(result, names):
    """The arrays of an update that stayed with the student's code, by name."""
    checks.that(type(result) is dict and set(result) == set(names))
    return {name: checks.kept(result[name]) for name in names}


def all_held(*dicts):
    """What the arrays of several dicts hold now, in one exchange."""
    now = checks.held({(i, name): a for i, arrays in enumerate(dicts) for name, a in arrays.items()})
    return [{name: now[i, name] for name in arrays} for i, arrays in enumerate(dicts)]


def same_values(now, values):
    """Two dicts hold the same arrays."""
    for name, a in values.items():
        checks.exactly(now[name], a)


def write(placed, values):
    """Write values into placed arrays, by name, before the next call."""
    for name, a in placed.items():
        a.set(values[name])


def scribble(array):
    """Write nonsense into an array, if it lets itself be written to."""
    try:
        array.set(777.0)
    except checks.CheckFailed as failure:
        checks.that(failure.link == "raised")


def shares_nothing(optimizer, exact, rng, place, one, other):
    """A step changes nothing it is given, and what is later written to that, or to its result, changes no other step.

    A second optimizer is at work in between, with the settings `other`; the first has `one`.
    """
    student, neighbour = (checks.an_object(optimizer(**settings)) for settings in (one, other))
    own, beside = exact(**one), exact(**other)
    p = {"W": rng.normal(size=(2, 3)), "b": rng.normal(size=3)}
    g = {"W": rng.normal(size=(2, 3)) * 3, "b": np.zeros(3)}
    params, grads = ({name: place(a) for name, a in given.items()} for given in (p, g))
    steps, results = [], []
    for _ in range(2):
        moved = kept_arrays(student.update.keep(params, grads), p)
        results.append((moved, own.update(p, g)))
        now_params, now_grads, now = all_held(params, grads, moved)
        checks.arrays(now, results[-1][1])
        same_values(now_params, p)
        same_values(now_grads, g)
        steps.append((p, g))
        p = p | {"b": rng.normal(size=3)}
        g = {name: rng.normal(size=a.shape) * 3 for name, a in g.items()}
        write(params, p)
        write(grads, g)
    agree(both(neighbour, beside, [*steps, (p, g)]))
    again = kept_arrays(student.update.keep(moved, grads), p)
    results.append((again, own.update(results[-1][1], g)))
    last = kept_arrays(student.update.keep(params, grads), p)
    results.append((last, own.update(p, g)))
    now_params, now_grads, *now = all_held(params, grads, *[moved for moved, _ in results])
    agree(zip(now, [expected for _, expected in results], strict=True))
    same_values(now_params, p)
    same_values(now_grads, g)
    for placed in (params, grads):
        write(placed, dict.fromkeys(placed, 777.0))
    first = results[0][0]
    for a in (first["W"], last["b"]):  # an optimizer that goes on with a result does so with one of these two
        scribble(a)
    agree(both(student, own, [(p, g), steps[0]]))


def refused(optimizer):
    """ValueError, of a new optimizer and of a used one, where names differ or a gradient only broadcasts."""
    W, b = np.ones((4, 3)), np.zeros(3)
    misfits = [
        ({"W": W, "b": b}, {"W": W}),
        ({"W": W}, {"b": b, "W": W}),
        ({"W": W, "b": b}, {"W": W, "c": b}),
    ]
    misfits += [({"W": W, "b": b}, {"W": slopes, "b": b}) for slopes in (b, np.ones((4, 1)), np.array(1.0))]
    misfits += [({"W": W, "b": b}, {"W": W, "b": slopes}) for slopes in (W, np.ones((1, 3)), np.ones(1))]
    used, *new = (checks.an_object(made) for made in optimizer.map([0.5] * 4))
    for unused, misfit in zip(new, misfits[::4], strict=True):
        checks.value_error(unused.update, *misfit)
    used.update({"W": W, "b": b}, {"b": b, "W": W})
    checks.value_errors(used.update, *zip(*misfits, strict=True))
