"""Networks that are as small as the data allow."""

import numpy as np

from tutor.cases import test_case
from tutor import checks

name = "smallest"

FEATURES = {
    "x1": lambda a, b: a,
    "x2": lambda a, b: b,
    "x1^2": lambda a, b: a**2,
    "x2^2": lambda a, b: b**2,
    "x1x2": lambda a, b: a * b,
    "sin(x1)": lambda a, b: np.sin(a),
    "sin(x2)": lambda a, b: np.sin(b),
}


def named(result):
    """The names of the features, after a look at the three parts of the answer."""
    checks.that(type(result) is dict and {"features", "hidden", "params"} <= set(result))
    features, hidden, params = result["features"], result["hidden"], result["params"]
    checks.that(type(features) in (list, tuple) and 0 < len(features) <= 50)
    checks.that(all(type(feature) is str and feature in FEATURES for feature in features))
    checks.that(type(hidden) is str and hidden in ("tanh", "relu", "sigmoid"))
    checks.that(type(params) is dict and all(type(key) is str for key in params))
    return list(features)


def weight(value, ndim):
    """A weight matrix or a bias as float64, after a look at its type, its size and its axes."""
    checks.that(type(value) is np.ndarray and value.dtype.kind in "iuf")
    checks.that(value.ndim == ndim and 0 < value.size <= 10_000 and np.all(np.isfinite(value)))
    return value.astype(np.float64)


def layers_of(result):
    """The layers, pairs (W, b), that fit each other and the features, and end in one neuron."""
    params, width, layers = result["params"], len(named(result)), []
    checks.that(0 < len(params) <= 40 and len(params) % 2 == 0)
    for number in range(1, len(params) // 2 + 1):
        checks.that(f"W{number}" in params and f"b{number}" in params)
        W, b = weight(params[f"W{number}"], 2), weight(params[f"b{number}"], 1)
        checks.that(W.shape == (width, len(b)))
        width = len(b)
        layers.append((W, b))
    checks.that(width == 1)
    return layers


def inputs(result, X):
    """The features that the network asks for: one column each."""
    return np.stack([FEATURES[feature](*X.T) for feature in named(result)], axis=1)


def parts_without_hidden_layer(result, X, y):
    """A network without hidden layer is right about each of some points well inside their class."""
    layers = layers_of(result)
    checks.that(len(layers) == 1)
    W, b = layers[0]
    answers = np.where((inputs(result, X) @ W + b)[:, 0] > 0.0, 1.0, -1.0)
    checks.array(answers, y)


@test_case(name="smallest-gauss-0.98", points=1, hidden=False)
def test_gauss_98(smallest):
    """smallest("gauss", raw=True) parts the two clouds without a hidden layer.

    smallest("gauss", raw=True)는 은닉층 없이 두 구름을 갈라요.
    """
    cloud = np.array([[a, b] for a in (1.0, 2.0, 3.0) for b in (1.0, 2.0, 3.0)])
    X, y = np.concatenate([cloud, -cloud]), np.array([1.0] * 9 + [-1.0] * 9)
    parts_without_hidden_layer(smallest("gauss", raw=True), X, y)


@test_case(name="smallest-circle-0.98", points=1, hidden=False)
def test_circle_98(smallest):
    """smallest("circle") parts the disc from the ring without a hidden layer.

    smallest("circle")은 은닉층 없이 원판과 고리를 갈라요.
    """
    turns = np.linspace(0.0, 2.0 * np.pi, 25)
    around = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    X = np.concatenate([0.1 * around, 1.3 * around, 2.48 * around, 3.52 * around, 4.2 * around, 4.99 * around])
    parts_without_hidden_layer(smallest("circle"), X, np.repeat([1.0, 1.0, 1.0, -1.0, -1.0, -1.0], 25))


@test_case(name="smallest-xor-0.98", points=1, hidden=False)
def test_xor_98(smallest):
    """smallest("xor") parts the four quarters without a hidden layer.

    smallest("xor")는 은닉층 없이 네 사분면을 갈라요.
    """
    ticks = [-5.2, -3.1, -1.7, -0.4, 0.4, 1.7, 3.1, 5.2]
    X = np.array([[a, b] for a in ticks for b in ticks])
    parts_without_hidden_layer(smallest("xor"), X, np.sign(X[:, 0] * X[:, 1]))


def around(r, t):
    """Points at distance r and angle t."""
    return np.stack([r * np.sin(t), r * np.cos(t)], axis=1)
