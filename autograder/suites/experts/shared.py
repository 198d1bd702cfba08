"""What several questions about experts ask in the same way, of hidden cases only."""

import numpy as np

from autograder.tutor import checks

#: Numbers of samples, inputs, experts and outputs: all the same first, where every product of arrays can be made and
#: wrong ones differ in values; then unlike, and of one.
SIZES = (
    (3, 3, 3, 3),
    (5, 3, 4, 2),
    (7, 2, 3, 5),
    (1, 4, 2, 3),
    (4, 1, 5, 1),
    (6, 3, 1, 2),
    (2, 5, 3, 1),
    (1, 1, 1, 1),
)


def some_gates(rng, N, E):
    """Gates (N, E) whose largest is larger than the next by at least 0.001, and none below 0.001."""
    while True:
        gates = rng.dirichlet(np.ones(E), size=N)
        ordered = np.sort(gates, axis=1)
        if ordered.min() > 1e-3 and (E == 1 or np.all(ordered[:, -1] - ordered[:, -2] > 1e-3)):
            return gates


def answers(rng, N, E, C):
    """Gates, outputs and targets."""
    return some_gates(rng, N, E), rng.uniform(-2.0, 2.0, size=(N, E, C)), rng.uniform(-2.0, 2.0, size=(N, C))


def parameters(rng, D, E, C):
    """The params of a gate and its experts; every expert has a bias of its own."""
    shapes = {"Wg": (D, E), "bg": (E,), "We": (E, D, C), "be": (E, C)}
    return {key: rng.uniform(-1.5, 1.5, size=shape) for key, shape in shapes.items()}


def softmax(z):
    """The softmax of each row, by logarithms."""
    return np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))


def placed(argument, place):
    """Arrays, also those in a dict, as the student's own that can be written to; anything else as it is."""
    if type(argument) is dict:
        return {key: place(value) for key, value in argument.items()}
    return place(argument) if type(argument) is np.ndarray else argument


def answered(function, calls, place, **same):
    """The results of the calls, each a tuple of arguments; writing into them is not what is asked here."""
    writable = [[placed(argument, place) for argument in call] for call in calls]
    return list(function.map(*zip(*writable, strict=True), **same))


def agrees(function, exact, calls, place, check=None, **same):
    """Each call gives what `exact` gives for the same arguments."""
    for call, result in zip(calls, answered(function, calls, place, **same), strict=True):
        (check or checks.array)(result, exact(*call, **same))  # looked up now: diagnosis watches the checks


def slopes(f, arrays):
    """The slopes of the number f(*arrays) for each array: f(x + iε) = f(x) + iε f'(x), exact for a tiny ε."""
    found = []
    for k, array in enumerate(arrays):
        slope = np.zeros(array.shape)
        for i in np.ndindex(array.shape):
            moved = array.astype(complex)
            moved[i] += 1e-30j
            slope[i] = f(*arrays[:k], moved, *arrays[k + 1 :]).imag / 1e-30
        found.append(slope)
    return found


def agree_in_values(result, exact):
    """The values of every part of a result, whatever their form."""
    if type(exact) is tuple:
        for part, wanted in zip(checks.items(result, len(exact)), exact, strict=True):
            agree_in_values(part, wanted)
    elif type(exact) is dict:
        checks.arrays(result, exact)
    elif type(exact) is list:  # picks, which may be a list or an array
        checks.integers(result, exact)
    else:
        checks.array(result, exact)


def agree_in_form(result, exact):
    """The form of every part of a result, too, and the values as precise as float64 makes them."""
    if type(exact) is tuple:
        for part, wanted in zip(checks.items(result, len(exact)), exact, strict=True):
            agree_in_form(part, wanted)
    elif type(exact) is list:
        checks.integers(result, exact)
    else:
        checks.form(result, exact)
        if type(exact) is dict:
            checks.arrays(result, exact, checks.PRECISE)
        else:
            checks.array(result, exact, checks.PRECISE)
