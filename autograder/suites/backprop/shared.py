"""What several questions about backpropagation ask in the same way, of hidden cases only."""

import numpy as np

from autograder.tutor import checks


def all_agree(function, exact, given, check=None, **same):
    """For each tuple of arguments in `given`, what `function` returns agrees with what `exact` does."""
    results = function.map(*zip(*given, strict=True), **same)
    for args, result in zip(given, results, strict=True):
        (check or checks.array)(result, exact(*args, **same))  # looked up now: diagnosis watches the checks


def shapes_refused(function, shapes, rng):
    """Two arrays of each pair of shapes raise ValueError."""
    firsts, seconds = ([rng.uniform(0.5, 1.5, size=shape) for shape in column] for column in zip(*shapes, strict=True))
    checks.value_errors(function, firsts, seconds)


def seen(v, shape):
    """The point that the student's code asks about; all nan unless it has the shape of x."""
    try:
        point = np.array(v, dtype=np.float64)
    except (TypeError, ValueError):
        return np.full(shape, np.nan)
    if shape == () and point.size == 1:
        return point.reshape(())
    return point if point.shape == shape else np.full(shape, np.nan)


def power(weights, exponent):
    """f(v) = Σ weights · v^exponent."""
    return lambda v: float(np.sum(weights * seen(v, weights.shape) ** exponent))


def dense_agree(result, expected):
    """(dX, dW, db) have the shapes and the values of `expected`."""
    for part, actual, wanted in zip(("dX", "dW", "db"), checks.items(result, 3), expected, strict=True):
        with checks.naming(part):
            checks.array(actual, wanted)


def network_agrees(result, expected):
    """The loss and every gradient are the expected ones."""
    loss, grads = checks.items(result, 2)
    with checks.naming("loss"):
        checks.number(loss, expected[0])
    with checks.naming("grads"):
        checks.arrays(grads, expected[1])


def network(rng, sizes):
    """Random parameters of a network with layers of these sizes."""
    params = {}
    for k in range(1, len(sizes)):
        params[f"W{k}"] = rng.uniform(-1.5, 1.5, size=sizes[k - 1 : k + 1])
        params[f"b{k}"] = rng.uniform(-1.0, 1.0, size=sizes[k])
    return params


def targets(rng, loss, n, classes):
    """What fits an output (n, classes) for this loss; for "bce" classes is 1 and the labels are (n,)."""
    if loss == "mse":
        return rng.uniform(-2.0, 2.0, size=(n, classes))
    return rng.integers(0, 2 if loss == "bce" else classes, size=n)
