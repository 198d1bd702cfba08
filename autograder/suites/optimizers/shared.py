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
    """Eight steps with five parameters, the keys in any order; after some of them from somewhere else.

    A second optimizer meets slopes that are all 0 at first, and once more later.
    """
    shapes = {"W1": (3, 4), "b1": (4,), "W2": (4, 2), "b2": (2,), "scale": ()}
    results = []
    for flat in ((), (0, 4)):
        ahead, steps = exact(**settings), []
        for t in range(8):
            if t in (0, 3, 6):
                params = {name: rng.normal(size=shape) for name, shape in shapes.items()}
            grads = slopes(rng, params)
            if t in flat:
                grads = {name: np.zeros(np.shape(g)) for name, g in grads.items()}
            steps.append((reordered(rng, params), reordered(rng, grads)))
            params = ahead.update(params, grads)
        results += both(checks.an_object(optimizer(**settings)), exact(**settings), steps)
    agree(results)


def has_defaults(optimizer, exact, rng, settings):
    """Slopes from 3e-9 to 1e3 with the defaults, and with `settings` by position; one step by name."""
    sizes = np.array([3e-9, 3e-9, 1e-7, 1e-4, 1.0, 1e3, 0.0])
    steps = [({"w": np.zeros(7)}, {"w": sizes * rng.uniform(0.5, 2.0, 7)}) for _ in range(10)]
    results = both(checks.an_object(optimizer()), exact(), steps[:7])
    student, own = checks.an_object(optimizer(*settings)), exact(*settings)
    results += both(student, own, steps[7:9])
    params, grads = steps[9]
    results.append((student.update(params=params, grads=grads), own.update(params, grads)))
    for moved, expected in results:  # steps far below 1 count: they are compared at their own size
        w = checks.names(moved, ["w"])["w"]
        with checks.naming('["w"]'):
            checks.array(w, expected["w"], relative=True)


class Alone:
    """The student's optimizer with a wrong formula, in place of the right one: its steps with float64 arrays."""

    def __init__(self, student):
        self.student = student

    def update(self, params, grads):
        """One step, with nothing that a habit could spoil."""
        plain = [{name: np.array(a, dtype=np.float64) for name, a in given.items()} for given in (params, grads)]
        moved = self.student.update(*plain)
        checks.form(moved, plain[0])
        return moved


def formula(optimizer, exact, rng, settings):
    """What a habit is measured by: the formula, or the student's own where that is wrong.

    A wrong formula is charged in its own question, and must not cost a second time here.
    """
    params = {"W": rng.normal(size=(2, 3)), "b": rng.normal(size=3)}
    steps = [(params, {name: rng.normal(size=a.shape) for name, a in params.items()}) for _ in range(3)]
    try:
        agree(both(checks.an_object(optimizer(**settings)), exact(**settings), steps))
    except checks.CheckFailed:
        return Alone(checks.an_object(optimizer(**settings)))
    return exact(**settings)


def takes_any_kind(optimizer, exact, rng, settings):
    """Three steps with parameters and gradients of every kind."""
    steps = [any_kind(rng) for _ in range(3)]
    with checks.naming(optimizer.name):
        own = formula(optimizer, exact, rng, settings)
        for moved, expected in both(checks.an_object(optimizer(**settings)), own, steps):
            checks.form(moved, expected)
            checks.arrays(moved, expected, checks.PRECISE)


def same_values(placed, values):
    """The placed arrays hold these values."""
    for name, a in values.items():
        checks.exactly(placed[name].get(), a)


def write(placed, values):
    """Write values into placed arrays, by name, before the next call."""
    for name, a in placed.items():
        a.set(values[name])


def shares_nothing(optimizer, exact, rng, place, one, other):
    """A step changes nothing it is given, and what is later written to that, or to its result, changes no other step.

    A second optimizer is at work in between, with the settings `other`; the first has `one`.
    """
    with checks.naming(optimizer.name):
        _shares_nothing(optimizer, exact, rng, place, one, other)


def _shares_nothing(optimizer, exact, rng, place, one, other):
    student, neighbour = (checks.an_object(optimizer(**settings)) for settings in (one, other))
    own, beside = (formula(optimizer, exact, rng, settings) for settings in (one, other))
    p = {"W": rng.normal(size=(2, 3)), "b": rng.normal(size=3)}
    g = {"W": rng.normal(size=(2, 3)) * 3, "b": np.zeros(3)}
    params, grads = ({name: place(a) for name, a in given.items()} for given in (p, g))
    steps, results = [], []
    for _ in range(2):
        moved = student.update.keep(params, grads)
        results.append((moved, own.update(p, g)))
        checks.arrays(checks.now(moved), results[-1][1])
        same_values(params, p)
        same_values(grads, g)
        steps.append((p, g))
        p = p | {"b": rng.normal(size=3)}
        g = {name: rng.normal(size=a.shape) * 3 for name, a in g.items()}
        write(params, p)
        write(grads, g)
    agree(both(neighbour, beside, [*steps, (p, g)]))
    results.append((student.update.keep(moved, grads), own.update(results[-1][1], g)))
    results.append((student.update.keep(params, grads), own.update(p, g)))
    agree((checks.now(moved), expected) for moved, expected in results)
    same_values(params, p)
    same_values(grads, g)
    for placed in (params, grads):
        write(placed, dict.fromkeys(placed, 777.0))
    checks.scribble([results[0][0]["W"], results[-1][0]["b"]])  # who goes on with a result does so with one of these
    agree(both(student, own, [(p, g), steps[0]]))


def refused(optimizer, rng):
    """ValueError, of a new optimizer and of a used one, where names differ or a gradient only broadcasts."""
    W, b = rng.normal(size=(4, 3)), rng.normal(size=3)
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
