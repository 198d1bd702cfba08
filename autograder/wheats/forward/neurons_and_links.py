"""A graph of neuron objects with links, as Playground builds its network; one sample at a time."""

from __future__ import annotations

import math

import numpy as np


class Neuron:
    def __init__(self, bias=0.0):
        self.bias, self.links, self.total, self.output = bias, [], 0.0, 0.0

    def listen(self, source, weight):
        self.links.append(Link(source, weight))

    def add_up(self):
        self.total = math.fsum([link.weight * link.source.output for link in self.links]) + self.bias
        return self.total


class Link:
    __slots__ = ("source", "weight")

    def __init__(self, source, weight):
        self.source, self.weight = source, weight


def wire(sources, W, b):
    layer = [Neuron(float(bias)) for bias in b]
    for i, source in enumerate(sources):
        for j, neuron in enumerate(layer):
            neuron.listen(source, float(W[i][j]))
    return layer


def play(sources, layer, X):
    rows = []
    for sample in X:
        for source, value in zip(sources, sample, strict=True):
            source.output = float(value)
        rows.append([neuron.add_up() for neuron in layer])
    return rows


def add_bias_column(X):
    constant = Neuron(1.0)
    return np.array([[constant.add_up(), *(float(v) for v in sample)] for sample in X], dtype=np.float64)


def dense(X, W, b):
    if np.ndim(X) != 2 or np.ndim(W) != 2 or np.ndim(b) != 1:
        raise ValueError("X and W have two axes, b has one")
    if np.shape(X)[1] != np.shape(W)[0]:
        raise ValueError("as many rows in W as inputs in X")
    if np.shape(W)[1] != np.shape(b)[0]:
        raise ValueError("one bias for each column of W")
    sources = [Neuron() for _ in range(np.shape(W)[0])]
    return np.array(play(sources, wire(sources, W, b), X))


def count_params(sizes):
    layers = [[Neuron() for _ in range(n)] for n in sizes]
    count = 0
    for sources, layer in zip(layers[:-1], layers[1:], strict=True):  # noqa: RUF007
        for _neuron in layer:
            count += 1
            for _source in sources:
                count += 1
    return count


def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    sizes = list(sizes)
    if scheme not in {"glorot": 1, "he": 2}:
        raise ValueError(f"{scheme}?")
    W, b = {}, {}
    for number in range(len(sizes) - 1, 0, -1):
        fan_in, fan_out = sizes[number - 1], sizes[number]
        edge, deviation = math.sqrt(6 / (fan_in + fan_out)), math.sqrt(2 / fan_in)
        if scheme == "glorot":
            columns = [rng.uniform(-edge, edge, size=fan_in) for _ in range(fan_out)]
        else:
            columns = [rng.normal(loc=0.0, scale=deviation, size=fan_in) for _ in range(fan_out)]
        W[f"W{number}"] = np.stack(columns, axis=1)
        b[f"b{number}"] = np.zeros(fan_out)
    return {**b, **W}


def squashed(v):
    return 1 / (1 + math.exp(-v)) if v > -700 else 0.0


def shares(values):
    top = max(values)
    weights = [math.exp(v - top) for v in values]
    return [w / math.fsum(weights) for w in weights]


def each(f):
    return lambda values: [f(v) for v in values]


HIDDEN = {"tanh": each(math.tanh), "relu": each(lambda v: max(v, 0.0)), "sigmoid": each(squashed)}
OUTPUT = {"linear": list, "sigmoid": each(squashed), "softmax": shares}


def forward(X, params, hidden="tanh", output="linear"):
    if HIDDEN.get(hidden) is None:
        raise ValueError("hidden")
    if OUTPUT.get(output) is None:
        raise ValueError("output")
    layers = [[Neuron() for _ in params["W1"]]]
    while f"W{len(layers)}" in params:
        layers.append(wire(layers[-1], params[f"W{len(layers)}"], params[f"b{len(layers)}"]))
    rows = []
    for sample in np.asarray(X, dtype=np.float64).tolist():
        for source, value in zip(layers[0], sample, strict=True):
            source.output = value
        for layer in layers[1:]:
            f = OUTPUT[output] if layer is layers[-1] else HIDDEN[hidden]
            for neuron, value in zip(layer, f([n.add_up() for n in layer]), strict=True):
                neuron.output = value
        rows.append([neuron.output for neuron in layers[-1]])
    return np.array(rows), layers


def predict_labels(logits):
    rows = np.asarray(logits, dtype=np.float64).tolist()
    rows = [row if isinstance(row, list) else [row] for row in rows]
    return np.array([int(row[0] > 0) if len(row) == 1 else row.index(max(row)) for row in rows])


def relu_curve(x, kinks, slopes, start=0.0):
    out, previous = Neuron(float(start)), 0.0
    constant, moving = Neuron(), Neuron()
    constant.output = 1.0
    bent = []
    for kink, slope in zip(kinks, slopes, strict=True):
        unit = Neuron(-float(kink))
        unit.listen(moving, 1.0)
        out.listen(unit, float(slope) - previous)
        previous = float(slope)
        bent.append(unit)
    values = np.empty(len(x))
    for i, point in enumerate(x):
        moving.output = float(point)
        for unit in bent:
            unit.output = max(0.0, unit.add_up())
        values[i] = out.add_up()
    return values


def pairs(a, b):
    a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    if a.shape != b.shape:
        raise ValueError("two shapes")
    return list(zip(a.ravel().tolist(), b.ravel().tolist(), strict=True))


def mse(pred, target):
    both = pairs(pred, target)
    return math.fsum((p - t) ** 2 for p, t in both) / len(both)


def binary_cross_entropy_with_logits(z, y):
    both = pairs(z, y)
    return math.fsum(max(v, 0) - v * t + math.log1p(math.exp(-abs(v))) for v, t in both) / len(both)


def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=np.float64)
    if np.shape(y) != Z.shape[:1]:
        raise ValueError("one label for each row")
    losses = []
    for row, label in zip(Z.tolist(), y, strict=True):
        losses.append(math.log(math.fsum(math.exp(v - max(row)) for v in row)) + max(row) - row[label])
    return math.fsum(losses) / len(losses)
