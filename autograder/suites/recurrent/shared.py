"""What several questions about recurrent networks ask in the same way, of hidden cases only."""

import numpy as np

from autograder.tutor import checks

#: Numbers of samples, steps, inputs and neurons: all the same first, where every product of matrices can be made and
#: wrong ones differ in values; then unlike, and of one.
SIZES = ((3, 3, 3, 3), (5, 7, 3, 4), (3, 2, 4, 5), (1, 4, 2, 3), (4, 1, 3, 2), (2, 3, 1, 1), (1, 1, 1, 1))


def weights(rng, D, H):
    """Wx, Wh and b with which no neuron's sum leaves (-5, 5) while its inputs are in (-1, 1)."""
    Wx, Wh = rng.uniform(-2.0, 2.0, size=(D, H)) / D, rng.uniform(-2.0, 2.0, size=(H, H)) / H
    return Wx, Wh, rng.uniform(-0.9, 0.9, size=H)


def step_inputs(rng, N, D, H):
    """x, h, Wx, Wh and b of one step."""
    return rng.uniform(-1.0, 1.0, size=(N, D)), rng.uniform(-1.0, 1.0, size=(N, H)), *weights(rng, D, H)


def sequence_inputs(rng, N, T, D, H):
    """X, h0, Wx, Wh and b of a batch of sequences."""
    return rng.uniform(-1.0, 1.0, size=(N, T, D)), rng.uniform(-1.0, 1.0, size=(N, H)), *weights(rng, D, H)


def parameters(rng, D, H, C):
    """The params of a network with an output layer."""
    Wx, Wh, b = weights(rng, D, H)
    Wy, by = rng.uniform(-1.5, 1.5, size=(H, C)), rng.uniform(-1.0, 1.0, size=C)
    return {"Wx": Wx, "Wh": Wh, "b": b, "Wy": Wy, "by": by}


def original(argument):
    """What a placed array held at first; anything else as it is."""
    return getattr(argument, "original", argument)


def agrees(function, exact, calls, check=checks.array, **same):
    """Each call, a tuple of arguments, gives what `exact` gives for the same arguments."""
    for arguments, result in zip(calls, function.map(*zip(*calls, strict=True), **same), strict=True):
        check(result, exact(*map(original, arguments), **same))


def precise(result, expected):
    """A result in the form that the contract gives it, as precise as float64 makes it; a tuple or dict part by part."""
    checks.form(result, expected)
    if type(expected) is tuple:
        for part, wanted in zip(result, expected, strict=True):
            precise(part, wanted)
    elif type(expected) is dict:
        checks.arrays(result, expected, checks.PRECISE)
    else:
        checks.array(result, expected, checks.PRECISE)


def owns_results(function, exact, given, other, check=checks.array, **same):
    """What one call returned is not touched by the next."""
    first = function.keep(*given, **same)
    function(*other, **same)
    check(checks.now(first), exact(*given, **same))


def stays(function, exact, placed, check=checks.array, **same):
    """The placed arguments hold what they held before, and further calls give the same."""
    agrees(function, exact, [placed] * 3, check, **same)  # three: a second call may undo what the first changed
    checks.unchanged(*placed)


def named(*names):
    """A check: a tuple of arrays with these names, each as expected."""

    def check(result, expected):
        for name, actual, wanted in zip(names, checks.items(result, len(names)), expected, strict=True):
            with checks.naming(name):
                checks.array(actual, wanted)

    return check


def states(X, h0, Wx, Wh, b):
    """The states (N, T, H) of a tanh network, also of complex arguments."""
    made = [h0]
    for t in range(X.shape[1]):
        made.append(np.tanh(X[:, t] @ Wx + made[-1] @ Wh + b))
    return np.stack(made[1:], axis=1)


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


def misfits(fitting, changes):
    """Lists of arguments: ones of the `fitting` shapes, each time with one shape of `changes` (position, shape)."""
    lists = []
    for position, shape in changes:
        shapes = [*fitting]
        shapes[position] = shape
        lists.append([np.ones(one) for one in shapes])
    return zip(*lists, strict=True)
