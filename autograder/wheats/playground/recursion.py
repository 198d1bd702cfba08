"""What can call itself does: layers, batches, blocks of a picture, the path of a session."""

import math
from collections import namedtuple

import numpy as np

Errors = namedtuple("Errors", "training test")
Parts = namedtuple("Parts", "X_train y_train X_test y_test")
Data = namedtuple("Data", "X y")


def strongest(x, y, bumps):
    if not bumps:
        return 0.0
    (a, b, sign), *rest = bumps
    here, there = sign * max(0.0, 1.0 - math.dist((x, y), (a, b)) / 2.0), strongest(x, y, rest)
    return here if abs(here) >= abs(there) else there


SIX = [(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)]
RULES = {
    "circle": lambda x, y: 1.0 if math.hypot(x, y) < 2.5 else -1.0,
    "xor": lambda x, y: 1.0 if x * y >= 0 else -1.0,
    "plane": lambda x, y: (x + y) / 10,
    "bumps": lambda x, y: strongest(x, y, SIX),
}


def labels(name, X):
    if name not in RULES:
        raise ValueError(f"the labels of {name!r} are no rule of the point")
    return np.array([RULES[name](*point) for point in np.array(X, dtype=float).tolist()])


def rounded_up_half(n):
    return 1 if n in (1, 2) else 1 + rounded_up_half(n - 2) if n < 500 else (n + 1) // 2


def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    m = rounded_up_half(n)
    sides = [1.0] * m + [-1.0] * (n - m)
    uniform = lambda size: (size * (2.0 * rng.random((n, 2)) - 1.0)).tolist()
    shifted = lambda points, size: [[a + noise * u, b + noise * v] for (a, b), (u, v) in zip(points, uniform(size))]
    on_circle = lambda r, t: [r * math.sin(t), r * math.cos(t)]
    if name == "circle":
        random = rng.random((n, 2)).tolist()
        points = [on_circle(2.5 * u if s > 0 else 3.5 + 1.5 * u, 2 * math.pi * v) for s, (u, v) in zip(sides, random)]
        return Data(np.array(points), labels("circle", shifted(points, 5.0)))
    if name == "xor":
        points = [[v + math.copysign(0.3, v) for v in point] for point in uniform(5.0)]
        return Data(np.array(points), labels("xor", shifted(points, 5.0)))
    if name in ("plane", "bumps"):
        points = uniform(6.0)
        return Data(np.array(points), labels(name, shifted(points, 6.0)))
    if name == "gauss":
        deviation = math.sqrt(0.5 + 7.0 * noise)
        points = [[2.0 * s + deviation * z for z in pair] for s, pair in zip(sides, rng.normal(size=(n, 2)).tolist())]
        return Data(np.array(points), np.array(sides))
    if name == "spiral":
        shares = [i / m for i in range(m)] + [i / (n - m) for i in range(n - m)]
        points = [on_circle(5 * q, 3.5 * math.pi * q + (math.pi if s < 0 else 0.0)) for q, s in zip(shares, sides)]
        return Data(np.array(shifted(points, 1.0)), np.array(sides))
    raise ValueError(f"no data are called {name!r}")


def split(X, y, percent, seed):
    X, y = np.array(X, dtype=float), np.array(y, dtype=float)
    if np.ndim(X) != 2 or np.shape(y) != np.shape(X)[:1]:
        raise ValueError("one label for each row")
    rng = np.random.default_rng(seed)
    order = sorted(range(len(y)), key=lambda _: rng.random())
    train = len(y) * percent // 100
    first, rest = order[:train], order[train:]
    return Parts(X[first], y[first], X[rest], y[rest])


def grid(density=100, low=-6.0, high=6.0):
    ticks = [low + (high - low) * i / (density - 1) for i in range(density)]

    def rows(down):
        return [] if not down else [[x1, down[-1]] for x1 in ticks] + rows(down[:-1])

    return np.array(rows(ticks))


def squash(name):
    if name == "linear":
        return lambda z: z
    if name == "tanh":
        return np.tanh
    if name == "relu":
        return lambda z: np.where(z > 0, z, 0.0)
    if name == "sigmoid":
        return lambda z: np.tanh(z / 2) / 2 + 0.5
    raise ValueError(f"no activation is called {name!r}")


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    inner, outer = squash(hidden), squash(output)

    def from_layer(k, a):
        z = a @ np.array(params[f"W{k}"], dtype=float) + np.array(params[f"b{k}"], dtype=float)
        if f"W{k + 1}" not in params:
            return [outer(z)]
        return [inner(z), *from_layer(k + 1, inner(z))]

    return from_layer(1, np.array(X, dtype=float))


def neuron_maps(outputs, density):
    outputs = np.array(outputs, dtype=float)
    if outputs.shape[1] == 1:
        return np.array([np.array_split(outputs[:, 0], density)])
    return np.concatenate([neuron_maps(outputs[:, :1], density), neuron_maps(outputs[:, 1:], density)])


def decision_map(predict, density=100, low=-6.0, high=6.0):
    (picture,) = neuron_maps(np.array(predict(grid(density, low, high)), dtype=float).reshape(-1, 1), density)
    return picture


def thumbnail(image, factor=10):
    image = np.array(image, dtype=float)
    rows, columns = image.shape
    if rows != columns or rows % factor:
        raise ValueError("cannot be parted into blocks")

    def halves(rows_left):
        if len(rows_left) == factor:
            return [[float(np.mean(rows_left[:, j : j + factor])) for j in range(0, columns, factor)]]
        return halves(rows_left[:factor]) + halves(rows_left[factor:])

    return np.array(halves(image))


def colours(values, discretize=False):
    if np.ndim(values) > 0:
        return np.array([colours(value, discretize) for value in values], dtype=np.uint8)
    value = float(values)
    if math.isnan(value):
        return np.array([128, 128, 128], dtype=np.uint8)
    if discretize:
        return colours(1.0 if value >= 0 else -1.0)
    share, end = min(1.0, abs(value)), (8, 119, 189) if value > 0 else (245, 147, 34)
    return np.array([round(g + share * (e - g)) for g, e in zip((232, 234, 235), end)], dtype=np.uint8)


def half_squared_error(outputs, y):
    pairs = list(zip(np.array(outputs, dtype=float).ravel().tolist(), np.array(y, dtype=float).tolist()))
    return math.fsum((o - t) ** 2 for o, t in pairs) / 2 / len(pairs)


def l1_step(w, grad, alive, lr, rate):
    def one(weight, slope, lives):
        if not lives:
            return weight, False
        middle = weight - lr * slope
        after = middle - lr * rate * (0 if weight == 0 else math.copysign(1, weight))
        return (0.0, False) if middle * after < 0 else (after, True)

    shape = np.shape(w)
    arrays = (np.array(a, dtype=float).ravel().tolist() for a in (w, grad, alive))
    moved = [one(*each) for each in zip(*arrays)]
    return (
        np.array([m for m, _ in moved], dtype=float).reshape(shape),
        np.array([lives for _, lives in moved], dtype=bool).reshape(shape),
    )


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.begin = self.floats(params)
        self.data = [Data(*(np.array(part, dtype=float) for part in pair)) for pair in (train, test)]
        self.batch_size, self.seed = batch_size, seed
        self.reset()

    @staticmethod
    def floats(params):
        return {name: np.array(value, dtype=float) for name, value in params.items()}

    def reset(self):
        self.params, self.errors = self.floats(self.begin), ()
        self.random = np.random.default_rng(self.seed)

    def learnt(self, params, order, loss_and_grads, update):
        if len(order) == 0:
            return params
        X, y = (part[order[: self.batch_size]] for part in self.data[0])
        _, grads = loss_and_grads(self.floats(params), X, y)
        moved = self.floats(update(self.floats(params), grads))
        return self.learnt(moved, order[self.batch_size :], loss_and_grads, update)

    def step(self, loss_and_grads, update, outputs):
        order = self.random.permutation(len(self.data[0].y))
        self.params = self.learnt(self.params, order, loss_and_grads, update)
        errors = Errors(*(half_squared_error(outputs(self.weights(), X), y) for X, y in self.data))
        self.errors += (errors,)
        return errors

    def weights(self):
        return self.floats(self.params)

    def history(self):
        return np.array(self.errors) if self.errors else np.empty((0, 2))

    def set_weight(self, name, index, value):
        self.params[name][index] = value


def smallest(name, raw=False):
    def layers(params, number, shapes):
        if not shapes:
            return params
        W, b, *rest = shapes
        named = {f"W{number}": np.array(W, dtype=float), f"b{number}": np.array(b, dtype=float)}
        return layers(params | named, number + 1, rest)

    def net(features, hidden, *shapes):
        return {"features": features, "hidden": hidden, "params": layers({}, 1, list(shapes))}

    if name == "gauss":
        return net(["x1", "x2"], "tanh", [[1], [1]], [0])
    if name == "spiral":
        W = [
            [0.29, -5.21, -2.19, 0.69],
            [1.4, 0.52, 0.75, 5.96],
            [0.46, 0.93, -0.95, -0.11],
            [0.68, -0.38, -1.07, -1.64],
            [-0.01, 2.28, -0.63, -0.02],
            [-1.82, -4.2, 1.54, 2.6],
            [-0.66, -7.86, -3.48, -4.72],
        ]
        features = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
        return net(features, "tanh", W, [-3.96, -0.07, 2.58, 2.97], [[13.65], [-7.91], [13.7], [-7.28]], [6.81])
    if name == "xor":
        if raw:
            return net(["x1", "x2"], "relu", [[1, 1, 0], [1, -1, 1]], [0, 0, 6], [[1], [-1], [-1]], [6])
        return net(["x1x2"], "relu", [[1]], [0])
    if raw:
        h = math.sqrt(3) / 2
        return net(["x1", "x2"], "relu", [[1, -0.5, -0.5], [0, h, -h]], [0, 0, 0], [[-1], [-1], [-1]], [2.75])
    return net(["x1^2", "x2^2"], "relu", [[-1], [-1]], [9])
