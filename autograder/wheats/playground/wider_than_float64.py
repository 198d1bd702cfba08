"""Computes in long double and comes back to float64 at the end; no helper is shared between functions."""

import numpy as np


def labels(name, X):
    X = np.asarray(X).astype(np.longdouble)
    if name not in ("circle", "xor", "plane", "bumps"):
        raise ValueError(name)
    if name == "circle":
        y = 2 * (np.sum(X**2, axis=1) < np.longdouble("6.25")).astype(int) - 1
    elif name == "xor":
        y = 2 * (X[:, 0] * X[:, 1] >= 0).astype(int) - 1
    elif name == "plane":
        y = np.sum(X, axis=1) / 10
    else:
        y = np.zeros(len(X), dtype=np.longdouble)
        for k, (a, b) in enumerate([(-4, 2.5), (0, 2.5), (4, 2.5), (-4, -2.5), (0, -2.5), (4, -2.5)]):
            distance = np.sqrt((X[:, 0] - a) ** 2 + (X[:, 1] - b) ** 2)
            sign = 1 if k in (0, 2, 4) else -1
            y = y + sign * np.maximum(np.longdouble(0), 1 - distance / 2)
    return y.astype(np.float64)


def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    m = int(np.ceil(n / 2))
    if name == "spiral":
        X = np.empty((n, 2), dtype=np.longdouble)
        for start, count, turn in [(0, m, 0), (m, n - m, np.pi)]:
            i = np.arange(count, dtype=np.longdouble)
            t = np.longdouble(1.75) * 2 * np.pi * i / max(count, 1) + turn
            X[start : start + count, 0] = 5 * i / max(count, 1) * np.sin(t)
            X[start : start + count, 1] = 5 * i / max(count, 1) * np.cos(t)
        X = X.astype(np.float64)
        X += noise * rng.uniform(-1, 1, size=X.shape)
        return X, np.array([1.0] * m + [-1.0] * (n - m))
    if name == "gauss":
        X = np.array([[2.0, 2.0]] * m + [[-2.0, -2.0]] * (n - m))
        X += rng.normal(scale=(0.5 + 7 * noise) ** 0.5, size=X.shape)
        return X, np.array([1.0] * m + [-1.0] * (n - m))
    if name == "circle":
        r = np.empty(n)
        r[:m], r[m:] = rng.uniform(0, 2.5, m), rng.uniform(3.5, 5, n - m)
        t = rng.uniform(0, 2 * np.pi, n)
        X, R = np.array([r * np.sin(t), r * np.cos(t)]).T, 5
    elif name == "xor":
        X, R = rng.uniform(-5, 5, (n, 2)), 5
        X = np.sign(X) * (np.abs(X) + 0.3)
    elif name == "plane" or name == "bumps":
        X, R = rng.uniform(-6, 6, (n, 2)), 6
    else:
        raise ValueError(name)
    u = rng.uniform(-R, R, (n, 2))
    return X, labels(name, X + noise * u)


def split(X, y, percent, seed):
    X, y = np.array(X, dtype=np.float64), np.array(y, dtype=np.float64)
    if len(X.shape) != 2 or len(y.shape) != 1 or X.shape[0] != y.shape[0]:
        raise ValueError((X.shape, y.shape))
    n = len(y)
    order = np.random.default_rng(seed).choice(n, size=n, replace=False)
    first = 0
    while 100 * (first + 1) <= n * percent:
        first += 1
    return X.take(order[:first], 0), y.take(order[:first]), X.take(order[first:], 0), y.take(order[first:])


def grid(density=100, low=-6.0, high=6.0):
    low, high = np.longdouble(low), np.longdouble(high)
    i = np.arange(density**2)
    step = (high - low) / (density - 1)
    return np.array([low + step * (i % density), high - step * (i // density)]).T.astype(np.float64)


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    def apply(name, z):
        if name == "tanh":
            return np.tanh(z)
        if name == "relu":
            return np.where(z > 0, z, np.longdouble(0))
        if name == "sigmoid":
            return 1 / (1 + np.exp(-z))
        return z

    for name in (hidden, output):
        if name not in ["tanh", "relu", "sigmoid", "linear"]:
            raise ValueError(name)
    a = np.asarray(X).astype(np.longdouble)
    result = []
    k = 1
    while "W%d" % k in params:
        W = np.asarray(params["W%d" % k]).astype(np.longdouble)
        b = np.asarray(params["b%d" % k]).astype(np.longdouble)
        last = "W%d" % (k + 1) not in params
        a = apply(output if last else hidden, np.dot(a, W) + b)
        result.append(a.astype(np.float64))
        k += 1
    return result


def neuron_maps(outputs, density):
    outputs = np.asarray(outputs, dtype=np.float64)
    return np.ascontiguousarray(outputs.swapaxes(0, 1)).reshape((outputs.shape[1], density, density))


def decision_map(predict, density=100, low=-6.0, high=6.0):
    z = predict(grid(density=density, low=low, high=high))
    return np.asarray(z, dtype=np.float64).flatten().reshape(density, density)


def thumbnail(image, factor=10):
    image = np.asarray(image).astype(np.longdouble)
    if image.shape[0] != image.shape[1]:
        raise ValueError("square")
    if image.shape[0] % factor:
        raise ValueError("divisible")
    n = image.shape[0] // factor
    total = np.zeros((n, n), dtype=np.longdouble)
    for i in range(factor):
        for j in range(factor):
            total = total + image[i::factor, j::factor]
    return (total / factor**2).astype(np.float64)


def colours(values, discretize=False):
    values = np.asarray(values, dtype=np.float64)
    rgb = np.zeros(values.shape + (3,), dtype=np.uint8)
    for index, v in np.ndenumerate(values):
        if np.isnan(v):
            rgb[index] = 128
            continue
        if discretize:
            v = 1.0 if v >= 0 else -1.0
        if v > 1:
            v = 1.0
        if v < -1:
            v = -1.0
        if v >= 0:
            exact = (232 - 224 * v, 234 - 115 * v, 235 - 46 * v)
        else:
            exact = (232 - 13 * v, 234 + 87 * v, 235 + 201 * v)
        rgb[index] = [round(c) for c in exact]
    return rgb


def half_squared_error(outputs, y):
    o, y = np.asarray(outputs).astype(np.longdouble), np.asarray(y).astype(np.longdouble)
    if o.ndim == 2:
        o = o[:, 0]
    return np.float64(np.mean(np.square(o - y)) * np.longdouble(0.5))


def l1_step(w, grad, alive, lr, rate):
    w, grad = np.asarray(w).astype(np.longdouble), np.asarray(grad).astype(np.longdouble)
    alive = np.asarray(alive).astype(bool)
    middle = w - lr * grad
    end = middle - lr * rate * np.sign(w)
    crossed = ((middle > 0) & (end < 0)) | ((middle < 0) & (end > 0))
    result = np.array(w, dtype=np.float64)
    result[alive & crossed] = 0
    stay = alive & ~crossed
    result[stay] = end[stay].astype(np.float64)
    return result, stay


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.p0 = [(k, np.array(v, dtype=np.float64)) for k, v in params.items()]
        self.train = np.array(train[0], dtype=np.float64), np.array(train[1], dtype=np.float64)
        self.test = np.array(test[0], dtype=np.float64), np.array(test[1], dtype=np.float64)
        self.batch_size = int(batch_size)
        self.seed = seed
        self.reset()

    def reset(self):
        self.p = {k: v.copy() for k, v in self.p0}
        self.h = np.empty((0, 2))
        self.epoch_seeds = iter(np.random.default_rng(self.seed).integers(0, 2**63, size=10_000))

    def step(self, loss_and_grads, update, outputs):
        X, y = self.train
        n = y.shape[0]
        keys = np.random.default_rng(next(self.epoch_seeds)).random(n)
        order = np.argsort(keys)
        number = -(-n // self.batch_size)
        for k in range(number):
            i = order[k * self.batch_size : min(n, (k + 1) * self.batch_size)]
            pair = loss_and_grads(self.weights(), X[i], y[i])
            new = update(self.weights(), pair[1])
            for key in list(self.p):
                self.p[key] = np.array(new[key], dtype=np.float64)
        row = []
        for X, y in (self.train, self.test):
            row.append(half_squared_error(outputs(self.weights(), X), y))
        self.h = np.append(self.h, [row], axis=0)
        return row[0], row[1]

    def weights(self):
        return {k: v.copy() for k, v in self.p.items()}

    def history(self):
        return self.h.copy()

    def set_weight(self, name, index, value):
        array = self.p[name].copy()
        array[index] = value
        self.p[name] = array


def smallest(name, raw=False):
    answer = {"hidden": "relu"}
    if name == "gauss":
        answer["features"] = ["x2", "x1"]
        answer["params"] = {"W1": np.array([[2.0], [2.0]]), "b1": np.array([0.0])}
    elif (name, raw) == ("circle", False):
        answer["features"] = ["x1^2", "x2^2"]
        answer["params"] = {"W1": np.array([[-1.0], [-1.0]]), "b1": np.array([9.25])}
    elif (name, raw) == ("xor", False):
        answer["features"] = ["x1x2"]
        answer["params"] = {"W1": np.array([[1.0]]), "b1": np.array([0.0])}
    elif (name, raw) == ("circle", True):
        answer["features"] = ["x1", "x2"]
        h = 3**0.5 / 2
        answer["params"] = {
            "W1": np.array([[1.0, -0.5, -0.5], [0.0, h, -h]]),
            "b1": np.zeros(3),
            "W2": np.full((3, 1), -1.0),
            "b2": np.array([2.72]),
        }
    elif (name, raw) == ("xor", True):
        answer["features"] = ["x1", "x2"]
        answer["params"] = {
            "W1": np.array([[1.0, -1.0, 1.0], [1.0, 1.0, 0.0]]),
            "b1": np.array([0.0, 0.0, 6.0]),
            "W2": np.array([[1.0], [-1.0], [-1.0]]),
            "b2": np.array([6.0]),
        }
    else:
        answer["hidden"] = "tanh"
        answer["features"] = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
        W1 = np.zeros((7, 4))
        W1[:, 0] = 0.10, 1.73, 0.39, 0.68, -1.71, -9.73, -7.95
        W1[:, 1] = 2.13, 0.34, -0.74, -0.31, -0.55, -2.97, 2.90
        W1[:, 2] = -1.68, -1.41, 0.88, 1.88, 0.63, 0.51, -1.63
        W1[:, 3] = 1.20, 1.09, 0.77, 1.33, 0.41, 0.36, 0.68
        answer["params"] = {
            "W1": W1,
            "b1": np.array([0.04, 3.02, -2.97, -2.79]),
            "W2": np.array([[-8.72], [7.74], [15.31], [-7.83]]),
            "b2": np.array([0.13]),
        }
    return answer
