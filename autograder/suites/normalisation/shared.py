"""What several questions about normalisation ask in the same way, of hidden cases only.

A value is asked for to 1e-5, in whatever kind of number, and of arrays that may be written into. That results are
float64 and right to 1e-9, that any kind of input is taken and that inputs stay is asked for in cases of its own: so
one habit of a whole module costs one point a function.
"""

from itertools import chain, groupby

import numpy as np

from autograder.tutor import checks


def roughly(result, expected, scale=1.0):
    """The values are right; they may be any kind of number."""
    checks.array(result, expected, tol=checks.VALUES * scale)


def fully(result, expected, scale=1.0):
    """The result is float64, and right to full accuracy."""
    checks.form(result, np.asarray(expected))
    checks.array(result, expected, tol=checks.PRECISE * scale)


def parts(result, expected, names, scale=1.0, check=roughly):
    """The parts of a tuple are right; each has a name for the message."""
    for name, part, wanted in zip(names, checks.items(result, len(names)), expected, strict=True):
        with checks.naming(name):
            check(part, wanted, scale)


def slopes(result, expected, scale=1.0, check=roughly):
    """`(dX, dgamma, dbeta)` are right."""
    parts(result, expected, ("dX", "dgamma", "dbeta"), scale, check)


def lent(place, value):
    """The same value with writable arrays in it: who writes into them is asked in a case of its own."""
    if type(value) is np.ndarray:
        return place(value)
    if type(value) is dict:
        return {key: lent(place, part) for key, part in value.items()}
    return value


def asked(function, place, given, **same):
    """The results of `function` for each tuple of arguments in `given`, whose arrays are lent."""
    results = []
    for _, group in groupby(given, len):
        columns = zip(*[[lent(place, a) for a in args] for args in group], strict=True)
        results.append(function.map(*columns, **same))
    return chain(*results)


# -- what is right, from the definitions ------------------------------------------------------------


def normalised(X, axis, eps):
    """The normalised values and the root that they were divided by, in long doubles."""
    wide = np.asarray(X, dtype=np.longdouble)
    centred = wide - wide.sum(axis=axis, keepdims=True) / wide.shape[axis]
    root = np.sqrt((centred * centred).sum(axis=axis, keepdims=True) / wide.shape[axis] + np.longdouble(eps))
    return centred / root, root


def forward(X, gamma, beta, eps=1e-5, axis=0):
    """Batch norm (axis 0) or layer norm (axis 1) by definition."""
    return (np.asarray(gamma) * normalised(X, axis, eps)[0] + np.asarray(beta)).astype(np.float64)


def backward(dout, X, gamma, eps=1e-5, axis=0):
    """The three slopes, the first by the whole Jacobian (I - 1/n - x̂x̂ᵀ/n) / root of each column (or row)."""
    dout = np.asarray(dout, dtype=np.longdouble)
    x_hat, root = normalised(X, axis, eps)
    dX = np.moveaxis(dout * np.asarray(gamma), axis, 0).copy()
    n = len(dX)
    for k, (column, r) in enumerate(zip(np.moveaxis(x_hat, axis, 0).T, np.ravel(root), strict=True)):
        dX[:, k] = (np.eye(n) - 1 / np.longdouble(n) - np.outer(column, column) / n) @ dX[:, k] / r
    dX = np.moveaxis(dX, 0, axis)
    return tuple(a.astype(np.float64) for a in (dX, (dout * x_hat).sum(axis=0), dout.sum(axis=0)))


def scale_of(X, eps=1e-5, axis=0):
    """What a tolerance is multiplied by: 1/√(var + eps), at least 1."""
    return max(1.0, float((1 / normalised(X, axis, eps)[1]).max()))


# -- inputs -----------------------------------------------------------------------------------------


def batch(rng, n, d):
    """A batch whose features have their own means and spreads, none of them nearly constant by chance."""
    noise = rng.normal(size=(n, d))
    noise = normalised(noise, 0, 1e-12)[0].astype(np.float64)
    return noise * rng.uniform(0.5, 9.0, size=d) + rng.uniform(-9.0, 9.0, size=d)


def samples(rng, n, d):
    """A batch whose samples have their own means and spreads."""
    return batch(rng, d, n).T.copy()


def scales(rng, d):
    """gamma of both signs and away from 0 and 1."""
    return rng.uniform(1.3, 3.0, size=d) * rng.choice([-1.0, 1.0], size=d)


def shifts(rng, d):
    """beta, away from 0."""
    return rng.uniform(0.5, 4.0, size=d) * rng.choice([-1.0, 1.0], size=d)


def small(rng, n, d):
    """A batch whose variance is about as large as the default eps."""
    return rng.normal(size=(n, d)) * 10.0 ** rng.uniform(-3.0, -2.0) + rng.uniform(-0.02, 0.02, size=d)


def far(rng, n, d):
    """The same batch twice: ten thousand spreads away from 0, and moved back there, which changes no digit."""
    away = rng.choice([-1e4, 1e4])
    X = rng.normal(size=(n, d)) + away
    return X, X - away


# -- habits -----------------------------------------------------------------------------------------


def memory(function, place, one, other, check):
    """Nothing given is changed, and a result is the caller's own: nothing that happens later changes it.

    `check` says whether a result is the right one for `one`; `other` are arguments of another call.
    """
    placed = [lent(place, a) for a in one]
    arrays = [
        a for value in placed for a in (value.values() if type(value) is dict else [value]) if hasattr(a, "original")
    ]
    first = function.keep(*placed)
    again = function(*placed)
    function(*other)
    checks.unchanged(*arrays)
    for array in arrays:
        array.set(np.full(array.original.shape, 77).astype(array.original.dtype))
    check(checks.now(first))
    check(again)
    check(function(*one))  # these arrays are read-only


def misfits(shape, others):
    """Arrays of ones that do not have `shape`, although NumPy would broadcast some of them."""
    return [np.ones(other) for other in others if other != shape]


def by_length(arrays, length):
    """The arrays without `length` entries or columns, and those that have as many and only other axes."""
    fitting = [a.size == length or a.shape[-1:] == (length,) for a in arrays]
    return [[a for a, fits in zip(arrays, fitting, strict=True) if fits == wanted] for wanted in (False, True)]


def refused(function, place, *columns):
    """Each call raises ValueError. The arrays may be written into: that one is read-only is a ValueError, too.

    A column that is no list is the same in every call.
    """
    count = max(len(column) for column in columns if type(column) is list)
    rows = zip(*[column if type(column) is list else [column] * count for column in columns], strict=True)
    checks.value_errors(function, *zip(*[[lent(place, a) for a in row] for row in rows], strict=True))


# -- networks ---------------------------------------------------------------------------------------

ACTIVATIONS = {
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0.0),
    "sigmoid": lambda z: 1.0 / (1.0 + np.exp(-z)),
}


def network(rng, X, sizes, hidden="tanh", eps=1e-5):
    """Parameters of a network with batch norm for the batch X.

    No feature that a batch norm is given is nearly constant there (a batch of one apart), and what comes out of one
    stays 1e-3 away from 0, where ReLU has its corner.
    """
    params, a = {}, np.asarray(X, dtype=np.float64)
    for k in range(1, len(sizes) - 1):
        for _ in range(1000):
            W, gamma, beta = rng.normal(size=sizes[k - 1 : k + 1]), scales(rng, sizes[k]), shifts(rng, sizes[k]) / 2.0
            x_hat, root = normalised(a @ W, 0, eps)
            z = (gamma * x_hat + beta).astype(np.float64)
            out = ACTIVATIONS[hidden](z)
            if np.abs(z).min() > 1e-3 and (len(a) == 1 or (root.min() > 0.15 and out.std(axis=0).min() > 0.02)):
                break
        params |= {f"W{k}": W, f"gamma{k}": gamma, f"beta{k}": beta}
        a = out
    last = len(sizes) - 1
    return params | {f"W{last}": rng.normal(size=sizes[-2:]), f"b{last}": shifts(rng, sizes[-1])}


def reordered(rng, params):
    """The same dict with its keys in another order."""
    return {name: params[name] for name in rng.permutation(list(params)).tolist()}
