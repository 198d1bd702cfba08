"""What every neuron of a network gives."""

import itertools

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "layer_outputs"
points = None

ACTIVATIONS = {
    "tanh": np.tanh,
    "relu": lambda z: np.where(z > 0.0, z, 0.0),
    "sigmoid": lambda z: 0.5 + 0.5 * np.tanh(0.5 * z),
    "linear": lambda z: z,
}


def neurons(X, layers, hidden, output):
    """The outputs of the layers, pairs (W, b), without a matrix product."""
    a, outputs = np.asarray(X, dtype=np.float64), []
    for W, b in layers:
        z = (a[:, :, np.newaxis] * np.asarray(W, dtype=np.float64)).sum(axis=1) + b
        a = ACTIVATIONS[output if len(outputs) == len(layers) - 1 else hidden](z)
        outputs.append(a)
    return outputs


def network(rng, sizes):
    """Pairs (W, b) of a network, and its params by name."""
    layers = [(rng.normal(size=(a, b)) * 1.5 / np.sqrt(a), rng.normal(size=b)) for a, b in itertools.pairwise(sizes)]
    return layers, by_name(layers)


def by_name(layers):
    """The params {"W1": …, "b1": …, "W2": …} of pairs (W, b)."""
    params = {}
    for n, (W, b) in enumerate(layers, 1):
        params |= {f"W{n}": W, f"b{n}": b}
    return params


def by_layer(result, expected, tol=checks.VALUES):
    """A list with the outputs of each layer."""
    for n, (layer, wanted) in enumerate(zip(checks.items(result, len(expected)), expected, strict=True), 1):
        with checks.naming(f"layer {n}"):
            checks.array(layer, wanted, tol)


@test_case(name="layer_outputs-tanh", points=1, hidden=False)
def tanh_everywhere(layer_outputs, place):
    """layer_outputs gives what the neurons of each layer give, after tanh unless it is told otherwise.

    layer_outputs는 층마다 뉴런이 내놓는 값을 줘요. 따로 말하지 않으면 tanh를 거친 값이에요.
    """
    params = {
        "W1": place(np.array([[np.log(3.0), 0.0], [0.0, np.log(2.0)]])),
        "b1": place(np.array([0.0, 0.0])),
        "W2": place(np.array([[2.0], [-5.0]])),
        "b2": place(np.array([1.0])),
    }
    X = place(np.array([[1.0, -1.0], [0.0, 2.0], [-1.0, 0.0]]))
    first = np.array([[0.8, -0.6], [0.0, 15.0 / 17.0], [-0.8, 0.0]])
    by_layer(layer_outputs(X, params), [first, np.tanh([[5.6], [1.0 - 75.0 / 17.0], [-0.6]])])


@test_case(name="layer_outputs-relu-and-linear", points=1, hidden=False)
def relu_and_linear(layer_outputs, place):
    """The hidden activation stands in every layer but the last, the output activation in the last.

    은닉층은 hidden을, 마지막 층은 output을 활성화 함수로 써요.
    """
    params = {
        "b2": place(np.array([0.5])),
        "W2": place(np.array([[4.0], [8.0], [-2.0]])),
        "b1": place(np.array([0.0, 0.0, 1.0])),
        "W1": place(np.array([[1.0, -1.0, 0.0]])),
    }
    X = place(np.array([[3.0], [-2.0]]))
    hidden = [[3.0, 0.0, 1.0], [0.0, 2.0, 1.0]]
    by_layer(layer_outputs(X, params, hidden="relu", output="linear"), [hidden, [[10.5], [14.5]]])
    by_layer(layer_outputs(X, params, hidden="relu", output="relu"), [hidden, [[10.5], [14.5]]])
    one = {"W1": place(np.array([[np.log(3.0)]])), "b1": place(np.array([0.0]))}
    by_layer(layer_outputs(X, one, "relu", "sigmoid"), [[[27.0 / 28.0], [0.1]]])


@test_case(name="layer_outputs-every-pair", points=2, hidden=True)
def every_pair(layer_outputs, rng, place):
    """layer_outputs computes every pair of activations, with one layer and with several, for large sums, too.

    layer_outputs는 층이 하나든 여럿이든, 합이 크든 작든, 활성화 함수의 모든 조합을 계산해요.
    """
    pairs = list(itertools.product(ACTIVATIONS, repeat=2))
    for sizes, count in [([3, 4, 2, 5], 5), ([2, 1], 3), ([2, 5, 1], 1)]:
        layers, params = network(rng, sizes)
        X = rng.normal(size=(count, sizes[0])) * 10.0 ** rng.integers(-2, 2, size=(count, 1))
        X = np.concatenate([X, X[:1] * 1e4, X[:1] * -1e4])
        results = layer_outputs.map(
            [place(X) for _ in pairs],
            [{key: place(value) for key, value in params.items()} for _ in pairs],
            *zip(*pairs, strict=True),
        )
        for (hidden, output), result in zip(pairs, results, strict=True):
            by_layer(result, neurons(X, layers, hidden, output))
    X, params = place(X), {key: place(value) for key, value in params.items()}
    by_layer(layer_outputs(output="linear", params=params, X=X), neurons(X.original, layers, "tanh", "linear"))
    by_layer(layer_outputs(X, params, hidden="sigmoid"), neurons(X.original, layers, "sigmoid", "tanh"))


@test_case(name="layer_outputs-by-number", points=1, hidden=True)
def by_number(layer_outputs, rng, place):
    """layer_outputs reads the layers by their numbers, ten and more of them, whatever the order of the keys.

    layer_outputs는 키의 순서가 어떻든, 층이 열 개가 넘어도 번호 순서대로 층을 읽어요.
    """
    X = rng.normal(size=(5, 3))
    for sizes in ([3] * 5, [3] * 12, [3, 2, 4, 5, 2, 3, 4, 2, 5, 3, 4, 2]):
        layers, params = network(rng, sizes)
        orders = [sorted(params), sorted(params, reverse=True), rng.permutation(list(params)).tolist()]
        ordered = [{key: place(params[key]) for key in order} for order in orders]
        for result in layer_outputs.map([place(X) for _ in orders], ordered, hidden="tanh", output="linear"):
            by_layer(result, neurons(X, layers, "tanh", "linear"))


@test_case(name="layer_outputs-unknown-names", points=1, hidden=True)
def unknown_names(layer_outputs, rng):
    """layer_outputs raises ValueError for an activation that it does not know, used or not.

    layer_outputs는 모르는 활성화 함수이면, 쓰이든 아니든 ValueError를 내요.
    """
    deep, flat = network(rng, [2, 3, 1])[1], network(rng, [2, 1])[1]
    X = rng.normal(size=(4, 2))
    names = [(deep, "no such name", "tanh"), (deep, "tanh", "no such name"), (flat, "no such name", "linear")]
    names += [(flat, "relu", "softmax"), (deep, "softmax", "sigmoid")]
    params, hidden, output = zip(*names, strict=True)
    checks.value_errors(layer_outputs, [X] * 5, params, hidden, output)
