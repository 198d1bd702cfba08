"""One scalar function for each idea, spread over arrays by np.frompyfunc; weights live in one list of cells."""

import math

import numpy as np


def spread(function, count=1):
    ufunc = np.frompyfunc(function, count, 1)
    return lambda *arrays: np.asarray(ufunc(*arrays), dtype=np.float64)


def circle(a, b):
    return 1.0 if (a * a + b * b) ** 0.5 < 2.5 else -1.0


def xor(a, b):
    return -1.0 if a * b < 0 else 1.0


def plane(a, b):
    return 0.1 * (a + b)


def bumps(a, b):
    column = round(a / 4) * 4
    if column not in (-4, 0, 4):
        column = 4 if a > 0 else -4
    row = 2.5 if b > 0 else -2.5
    sign = (-1.0 if column == 0 else 1.0) * (1.0 if b > 0 else -1.0)
    return sign * max(0.0, 1.0 - math.hypot(a - column, b - row) / 2.0)


rules = {"circle": circle, "xor": xor, "plane": plane, "bumps": bumps}


def labels(name, X):
    rule = rules.get(name)
    if rule is None:
        raise ValueError("no rule for " + repr(name))
    X = np.array(X, dtype=np.float64)
    return spread(rule, 2)(X[:, 0], X[:, 1])


class Generator:
    """Draws as if the course's own language had them."""

    def __init__(self, seed, n, noise):
        self.rng, self.n, self.noise = np.random.default_rng(seed), n, noise
        self.m = n - n // 2

    def between(self, low, high, count=None):
        return low + (high - low) * self.rng.random(self.n if count is None else count)

    def sides(self):
        return np.array([1.0 if i < self.m else -1.0 for i in range(self.n)])

    def judged(self, name, a, b, size):
        u, v = self.between(-size, size), self.between(-size, size)
        return np.array([a, b]).T.copy(), spread(rules[name], 2)(a + self.noise * u, b + self.noise * v)

    def circle(self):
        r = np.hstack([self.between(0, 2.5, self.m), self.between(3.5, 5, self.n - self.m)])
        t = self.between(0, 2 * math.pi)
        return self.judged("circle", r * np.sin(t), r * np.cos(t), 5)

    def xor(self):
        away = spread(lambda v: v + 0.3 if v > 0 else v - 0.3)
        return self.judged("xor", away(self.between(-5, 5)), away(self.between(-5, 5)), 5)

    def plane(self):
        return self.judged("plane", self.between(-6, 6), self.between(-6, 6), 6)

    def bumps(self):
        return self.judged("bumps", self.between(-6, 6), self.between(-6, 6), 6)

    def gauss(self):
        y = self.sides()
        a, b = (self.rng.normal(2 * y, math.sqrt(0.5 + 7 * self.noise)) for _ in "ab")
        return np.array([a, b]).T.copy(), y

    def spiral(self):
        y = self.sides()
        i = np.array([k if k < self.m else k - self.m for k in range(self.n)], dtype=np.float64)
        q = i / np.where(y > 0, self.m, max(1, self.n - self.m))
        t = 1.75 * 2 * math.pi * q + np.where(y > 0, 0.0, math.pi)
        a = 5 * q * np.sin(t) + self.noise * self.between(-1, 1)
        b = 5 * q * np.cos(t) + self.noise * self.between(-1, 1)
        return np.array([a, b]).T.copy(), y


def make_data(name, n, noise, seed):
    if name not in ("circle", "xor", "plane", "bumps", "gauss", "spiral"):
        raise ValueError("no data set " + repr(name))
    return getattr(Generator(seed, n, noise), name)()


def split(X, y, percent, seed):
    X, y = np.array(X, dtype=np.float64), np.array(y, dtype=np.float64)
    if X.ndim != 2 or y.ndim != 1 or X.shape[0] != y.size:
        raise ValueError("shapes")
    numbers = np.random.default_rng(seed).random(y.size)
    order = np.lexsort([numbers])
    k = math.floor(y.size * percent / 100 + 1e-9)
    return X[order[:k]], y[order[:k]], X[order[k:]], y[order[k:]]


def grid(density=100, low=-6.0, high=6.0):
    def tick(i):
        return (low * (density - 1 - i) + high * i) / (density - 1)

    numbers = np.arange(density * density)
    x1 = spread(lambda k: tick(int(k) % density))(numbers)
    x2 = spread(lambda k: tick(density - 1 - int(k) // density))(numbers)
    return np.dstack([x1, x2])[0]


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z > -700 else 0.0


activations = {
    "tanh": spread(math.tanh),
    "relu": spread(lambda z: z if z > 0 else 0.0),
    "sigmoid": spread(sigmoid),
    "linear": spread(float),
}


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    if hidden not in activations or output not in activations:
        raise ValueError("activations: " + ", ".join(activations))
    names = sorted((key for key in params if key[0] == "W"), key=lambda key: int(key[1:]))
    outputs = []
    a = np.array(X, dtype=np.float64)
    for name in names:
        W, b = np.array(params[name], dtype=np.float64), np.array(params["b" + name[1:]], dtype=np.float64)
        a = activations[output if name == names[-1] else hidden](np.inner(a, W.T) + b)
        outputs.append(a)
    return outputs


def neuron_maps(outputs, density):
    outputs = np.array(outputs, dtype=np.float64)
    return np.array(np.hsplit(outputs, outputs.shape[1])).reshape(outputs.shape[1], density, density)


def decision_map(predict, density=100, low=-6.0, high=6.0):
    return neuron_maps(np.array(predict(grid(density, low, high)), dtype=np.float64).reshape(density**2, 1), density)[0]


def thumbnail(image, factor=10):
    image = np.array(image, dtype=np.float64)
    if image.shape[0] != image.shape[1]:
        raise ValueError("the picture is no square")
    if image.shape[0] % factor > 0:
        raise ValueError("the picture cannot be parted")
    strips = np.vsplit(image, image.shape[0] // factor)
    return np.array([[block.mean() for block in np.hsplit(strip, image.shape[0] // factor)] for strip in strips])


def level(low, middle, high, discretize):
    def of(v):
        if v != v:
            return 128
        if discretize:
            return low if v < 0 else high
        if v < 0:
            return middle + (low - middle) * min(1, -v)
        return middle + (high - middle) * min(1, v)

    return spread(of)


def colours(values, discretize=False):
    values = np.array(values, dtype=np.float64)
    ramps = ((245, 232, 8), (147, 234, 119), (34, 235, 189))
    channels = [level(*ramp, discretize)(values) for ramp in ramps]
    return np.round(np.stack(channels, axis=values.ndim)).astype("u1")


def half_squared_error(outputs, y):
    square = spread(lambda o, t: (o - t) ** 2, 2)
    return np.float64(0.5) * square(np.array(outputs, dtype=np.float64).ravel(), np.array(y, dtype=np.float64)).mean()


def l1_step(w, grad, alive, lr, rate):
    w, grad, alive = (np.array(a, dtype=np.float64) for a in (w, grad, alive))

    def middle(weight, slope):
        return weight - lr * slope

    def pulled(weight, slope):
        return middle(weight, slope) - lr * rate * ((weight > 0) - (weight < 0))

    def moved(weight, slope, lives):
        if not lives:
            return weight
        return 0.0 if dies(weight, slope) else pulled(weight, slope)

    def dies(weight, slope):
        return middle(weight, slope) * pulled(weight, slope) < 0

    def lives_on(weight, slope, lives):
        return bool(lives) and not dies(weight, slope)

    return spread(moved, 3)(w, grad, alive), spread(lives_on, 3)(w, grad, alive) == 1.0


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.first = {key: np.array(value, dtype=np.float64).tolist() for key, value in params.items()}
        self.train = [np.array(part, dtype=np.float64) for part in train]
        self.test = [np.array(part, dtype=np.float64) for part in test]
        self.batch_size, self.seed = batch_size, seed
        self.reset()

    def reset(self):
        self.lists = {key: np.array(value).tolist() for key, value in self.first.items()}
        self.trained, self.tested = [], []
        self.rng = np.random.default_rng(self.seed)

    def weights(self):
        return {key: np.array(value, dtype=np.float64) for key, value in self.lists.items()}

    def set_weight(self, name, index, value):
        if isinstance(index, tuple):
            row, column = index
            self.lists[name][row][column] = float(value)
        else:
            self.lists[name][index] = float(value)

    def history(self):
        return np.array([self.trained, self.tested], dtype=np.float64).T.copy()

    def step(self, loss_and_grads, update, outputs):
        waiting = self.rng.permutation(len(self.train[1])).tolist()
        while waiting:
            batch = [waiting.pop() for _ in range(min(self.batch_size, len(waiting)))]
            grads = loss_and_grads(self.weights(), self.train[0][batch], self.train[1][batch])[1]
            new = update(self.weights(), grads)
            self.lists = {key: np.array(new[key], dtype=np.float64).tolist() for key in self.lists}
        for past, (X, y) in ((self.trained, self.train), (self.tested, self.test)):
            past.append(float(half_squared_error(outputs(self.weights(), X), y)))
        return self.trained[-1], self.tested[-1]


def smallest(name, raw=False):
    """Features and columns of weights, neuron by neuron: (weights…, bias)."""
    if name == "gauss":
        features, neurons, last = ["x1", "x2"], [], [1, 1, 0]
    elif name == "circle" and not raw:
        features, neurons, last = ["x1^2", "x2^2"], [], [-1, -1, 9.5]
    elif name == "xor" and not raw:
        features, neurons, last = ["x1x2"], [], [1, 0]
    elif name == "circle":
        turns = [0.1, 0.1 + 2 * math.pi / 3, 0.1 + 4 * math.pi / 3]
        features, neurons, last = ["x1", "x2"], [[math.cos(t), math.sin(t), 0] for t in turns], [-1, -1, -1, 2.75]
    elif name == "xor":
        features, neurons, last = ["x1", "x2"], [[1, 1, 0], [1, -1, 0], [0, 1, 6]], [1, -1, -1, 6]
    else:
        features = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
        neurons = [
            [0.10, 1.73, 0.39, 0.68, -1.71, -9.73, -7.95, 0.04],
            [2.13, 0.34, -0.74, -0.31, -0.55, -2.97, 2.90, 3.02],
            [-1.68, -1.41, 0.88, 1.88, 0.63, 0.51, -1.63, -2.97],
            [1.20, 1.09, 0.77, 1.33, 0.41, 0.36, 0.68, -2.79],
        ]
        last = [-8.72, 7.74, 15.31, -7.83, 0.13]
    params = {}
    for number, layer in enumerate([neurons, [last]] if neurons else [[last]], start=1):
        table = np.array(layer, dtype=np.float64)
        params[f"W{number}"], params[f"b{number}"] = table[:, :-1].T.copy(), table[:, -1].copy()
    return {"features": features, "hidden": "tanh" if name == "spiral" else "relu", "params": params}
