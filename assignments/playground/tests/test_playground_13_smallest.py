"""Networks that are as small as the data allow."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
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
    parts = checks.names(result, ["features", "hidden", "params"])
    features = checks.collected(parts["features"])
    known = [type(feature) is str and feature in FEATURES for feature in features]
    checks.that(known and all(known), f"features out of {', '.join(FEATURES)}", f"{known.count(False)} others")
    hidden = type(parts["hidden"]) is str and parts["hidden"] in ("tanh", "relu", "sigmoid")
    checks.that(hidden, '"hidden" one of tanh, relu, sigmoid', "something else")
    return features


def layer(params, number, width):
    """(W, b) of a layer with so many inputs, after a look at their types and shapes."""
    W, b = params[f"W{number}"], params[f"b{number}"]
    neurons = min(len(b), 1000) if type(b) in (list, tuple) else b.size if type(b) is np.ndarray else 1
    with checks.naming(f'["b{number}"]'):
        checks.array(b, np.zeros(min(neurons, 1000)), tol=1e12)
    with checks.naming(f'["W{number}"]'):
        checks.array(W, np.zeros((width, neurons)), tol=1e12)
    return np.array(W, dtype=np.float64).reshape(width, neurons), np.array(b, dtype=np.float64).reshape(neurons)


def layers_of(result):
    """The layers, pairs (W, b), that fit each other and the features, and end in one neuron."""
    width, params, layers = len(named(result)), result["params"], []
    depth = max(1, min(len(params) // 2, 20)) if type(params) is dict else 1
    checks.names(params, [f"{letter}{number}" for number in range(1, depth + 1) for letter in "Wb"])
    for number in range(1, depth + 1):
        layers.append(layer(params, number, width))
        width = len(layers[-1][1])
    checks.that(width == 1, "one neuron at the end", width)
    return layers


def inputs(result, X):
    """The features that the network asks for: one column each."""
    return np.stack([FEATURES[feature](*X.T) for feature in named(result)], axis=1)


def parts_without_hidden_layer(result, X, y):
    """A network without hidden layer is right about each of some points well inside their class."""
    layers = layers_of(result)
    checks.that(len(layers) == 1, "no hidden layer", len(layers) - 1)
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
