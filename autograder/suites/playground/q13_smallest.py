"""Networks that are as small as the data allow."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "smallest"
points = None

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
def gauss_98(smallest):
    """smallest("gauss", raw=True) parts the two clouds without a hidden layer.

    smallest("gauss", raw=True)는 은닉층 없이 두 구름을 갈라요.
    """
    cloud = np.array([[a, b] for a in (1.0, 2.0, 3.0) for b in (1.0, 2.0, 3.0)])
    X, y = np.concatenate([cloud, -cloud]), np.array([1.0] * 9 + [-1.0] * 9)
    parts_without_hidden_layer(smallest("gauss", raw=True), X, y)


@test_case(name="smallest-circle-0.98", points=1, hidden=False)
def circle_98(smallest):
    """smallest("circle") parts the disc from the ring without a hidden layer.

    smallest("circle")은 은닉층 없이 원판과 고리를 갈라요.
    """
    turns = np.linspace(0.0, 2.0 * np.pi, 25)
    around = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    X = np.concatenate([0.1 * around, 1.3 * around, 2.48 * around, 3.52 * around, 4.2 * around, 4.99 * around])
    parts_without_hidden_layer(smallest("circle"), X, np.repeat([1.0, 1.0, 1.0, -1.0, -1.0, -1.0], 25))


@test_case(name="smallest-xor-0.98", points=1, hidden=False)
def xor_98(smallest):
    """smallest("xor") parts the four quarters without a hidden layer.

    smallest("xor")는 은닉층 없이 네 사분면을 갈라요.
    """
    ticks = [-5.2, -3.1, -1.7, -0.4, 0.4, 1.7, 3.1, 5.2]
    X = np.array([[a, b] for a in ticks for b in ticks])
    parts_without_hidden_layer(smallest("xor"), X, np.sign(X[:, 0] * X[:, 1]))


ACTIVATIONS = {
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0.0),
    "sigmoid": lambda z: 0.5 + 0.5 * np.tanh(0.5 * z),
}


def around(r, t):
    """Points at distance r and angle t."""
    return np.stack([r * np.sin(t), r * np.cos(t)], axis=1)


def gauss(rng, n=500):
    """Two clouds without noise."""
    y = np.where(np.arange(n) < n // 2, 1.0, -1.0)
    return rng.normal(0.0, np.sqrt(0.5), size=(n, 2)) + 2.0 * y[:, np.newaxis], y


def circle(rng, n=500):
    """A disc and a ring."""
    y = np.where(np.arange(n) < n // 2, 1.0, -1.0)
    r = np.where(y > 0.0, 2.5 * rng.random(n), 3.5 + 1.5 * rng.random(n))
    return around(r, rng.uniform(0.0, 2.0 * np.pi, n)), y


def xor(rng, n=500):
    """Four quarters with a gap between them."""
    X = rng.uniform(-5.0, 5.0, size=(n, 2))
    X += 0.3 * np.sign(X)
    return X, np.sign(X[:, 0] * X[:, 1])


def spiral(n):
    """Two arms."""
    arms = [np.arange(m) / m for m in (n - n // 2, n // 2)]
    both = np.concatenate(arms)
    turned = np.concatenate([np.zeros(len(arms[0])), np.full(len(arms[1]), np.pi)])
    return around(5.0 * both, 3.5 * np.pi * both + turned), np.where(turned == 0.0, 1.0, -1.0)


def is_small(result, most, raw=False):
    """The network has at most so many hidden neurons, and sees the plain coordinates only where it must."""
    layers = layers_of(result)
    hidden = sum(len(b) for _, b in layers[:-1])
    checks.that(hidden <= most, f"at most {most} hidden neurons", hidden)
    checks.that(not raw or set(named(result)) <= {"x1", "x2"}, "x1 and x2 only", named(result))


def is_right(result, data, share):
    """Of the points of several data sets together, at least such a share is on the right side."""
    layers, right, count = layers_of(result), 0, 0
    for X, y in data:
        a = inputs(result, X)
        for W, b in layers[:-1]:
            a = ACTIVATIONS[result["hidden"]](a @ W + b)
        z = (a @ layers[-1][0] + layers[-1][1])[:, 0]
        right += int(np.sum((z > 0.0) == (y > 0.0)))
        count += len(y)
    checks.that(right >= share * count, f"{share:.1%} of {count} points", right)


@test_case(name="smallest-gauss-0.999", points=1, hidden=True)
def gauss_999(smallest, rng):
    """smallest("gauss", raw=True) has no hidden layer and is right about 99.9 % of fresh points.

    smallest("gauss", raw=True)는 은닉층 없이 새 점의 99.9 %를 맞혀요.
    """
    result = smallest("gauss", raw=True)
    is_small(result, 0)
    is_right(result, [gauss(rng) for _ in range(40)], 0.999)


@test_case(name="smallest-circle-0.999", points=1, hidden=True)
def circle_999(smallest, rng):
    """smallest("circle") has no hidden layer and is right about 99.9 % of fresh points.

    smallest("circle")은 은닉층 없이 새 점의 99.9 %를 맞혀요.
    """
    for result in smallest.map(["circle"], raw=False):
        is_small(result, 0)
        is_right(result, [circle(rng) for _ in range(40)], 0.999)


@test_case(name="smallest-xor-0.999", points=1, hidden=True)
def xor_999(smallest, rng):
    """smallest("xor") has no hidden layer and is right about 99.9 % of fresh points.

    smallest("xor")는 은닉층 없이 새 점의 99.9 %를 맞혀요.
    """
    result = smallest(name="xor")
    is_small(result, 0)
    is_right(result, [xor(rng) for _ in range(40)], 0.999)


@test_case(name="smallest-raw-circle-0.98", points=2, hidden=True)
def raw_circle_98(smallest, rng):
    """smallest("circle", raw=True) parts the circle by x1 and x2 and at most 3 hidden neurons, 98 % of fresh points.

    smallest("circle", raw=True)는 x1과 x2, 은닉 뉴런 3개까지로 새 점의 98 %를 맞혀요.
    """
    result = smallest("circle", raw=True)
    is_small(result, 3, raw=True)
    is_right(result, [circle(rng) for _ in range(40)], 0.98)


@test_case(name="smallest-raw-circle-0.999", points=1, hidden=True)
def raw_circle_999(smallest, rng):
    """smallest("circle", raw=True) is right about 99.9 % of fresh points.

    smallest("circle", raw=True)는 새 점의 99.9 %를 맞혀요.
    """
    result = smallest("circle", True)
    is_small(result, 3, raw=True)
    is_right(result, [circle(rng) for _ in range(40)], 0.999)


@test_case(name="smallest-raw-xor-0.98", points=2, hidden=True)
def raw_xor_98(smallest, rng):
    """smallest("xor", raw=True) parts the quarters by x1 and x2 and at most 3 hidden neurons, 98 % of fresh points.

    smallest("xor", raw=True)는 x1과 x2, 은닉 뉴런 3개까지로 새 점의 98 %를 맞혀요.
    """
    result = smallest("xor", raw=True)
    is_small(result, 3, raw=True)
    is_right(result, [xor(rng) for _ in range(40)], 0.98)


@test_case(name="smallest-raw-xor-0.999", points=1, hidden=True)
def raw_xor_999(smallest, rng):
    """smallest("xor", raw=True) is right about 99.9 % of fresh points.

    smallest("xor", raw=True)는 새 점의 99.9 %를 맞혀요.
    """
    result = smallest("xor", True)
    is_small(result, 3, raw=True)
    is_right(result, [xor(rng) for _ in range(40)], 0.999)


@test_case(name="smallest-spiral-eight", points=1, hidden=True)
def spiral_eight(smallest):
    """smallest("spiral") parts the arms with at most 8 hidden neurons, 98 % of the points.

    smallest("spiral")은 은닉 뉴런 8개까지로 점의 98 %를 맞혀요.
    """
    result = smallest("spiral")
    is_small(result, 8)
    is_right(result, [spiral(2000), spiral(1501)], 0.98)


@test_case(name="smallest-spiral-four", points=1, hidden=True)
def spiral_four(smallest):
    """smallest("spiral") does so with at most 4 hidden neurons.

    smallest("spiral")은 은닉 뉴런 4개까지로도 그렇게 해요.
    """
    result = smallest("spiral")
    is_small(result, 4)
    is_right(result, [spiral(2000), spiral(1501)], 0.98)
