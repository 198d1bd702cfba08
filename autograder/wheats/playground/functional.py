"""Tables of small functions; nothing is assigned twice."""

from functools import partial, reduce
from itertools import accumulate, product

import numpy as np

floats = partial(np.array, dtype=np.float64)
shade = partial(np.interp, xp=(-1.0, 0.0, 1.0))


def fail(text):
    raise ValueError(text)


bump = lambda x, c: c[2] * np.maximum(0.0, 1.0 - 0.5 * np.linalg.norm(x - np.array(c[:2]), axis=1))
centres = [(a, b, (1 if a else -1) * (1 if b > 0 else -1)) for a, b in product((-4, 0, 4), (2.5, -2.5))]

rules = {
    "circle": lambda x: 1.0 - 2.0 * (np.linalg.norm(x, axis=1) >= 2.5),
    "xor": lambda x: 1.0 - 2.0 * (np.prod(x, axis=1) < 0),
    "plane": lambda x: np.sum(x, axis=1) / 10.0,
    "bumps": lambda x: reduce(np.add, [bump(x, c) for c in centres]),
}

labels = lambda name, X: rules.get(name, lambda _: fail(f"no rule for {name}"))(floats(X))

polar = lambda r, t: np.stack((r * np.sin(t), r * np.cos(t)), axis=-1)
halves = lambda n: np.repeat((1.0, -1.0), (n - n // 2, n // 2))
ramp = lambda n: np.concatenate(
    (np.linspace(0, 1, n - n // 2, endpoint=False), np.linspace(0, 1, n // 2, endpoint=False))
)
cube = lambda rng, n, size: rng.uniform(-size, size, size=(n, 2))

points = {
    "circle": lambda rng, n: polar(
        np.where(halves(n) > 0, rng.uniform(0, 2.5, n), rng.uniform(3.5, 5, n)), rng.uniform(0, 2 * np.pi, n)
    ),
    "xor": lambda rng, n: (lambda x: x + 0.3 * np.sign(x))(cube(rng, n, 5)),
    "plane": lambda rng, n: cube(rng, n, 6),
    "bumps": lambda rng, n: cube(rng, n, 6),
}
reach = {"circle": 5, "xor": 5, "plane": 6, "bumps": 6}
clouds = {
    "gauss": lambda rng, n, noise: 2 * halves(n)[:, None] + np.sqrt(0.5 + 7 * noise) * rng.normal(size=(n, 2)),
    "spiral": lambda rng, n, noise: (
        polar(5 * ramp(n), 3.5 * np.pi * ramp(n)) * halves(n)[:, None] + noise * cube(rng, n, 1)
    ),
}


def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    if name in clouds:
        return clouds[name](rng, n, noise), halves(n)
    X = points.get(name, lambda *_: fail(f"no data called {name}"))(rng, n)
    return X, labels(name, X + noise * cube(rng, n, reach[name]))


def split(X, y, percent, seed):
    X, y = floats(X), floats(y)
    (X.ndim, y.shape) == (2, X.shape[:1]) or fail("shapes")
    order = np.random.default_rng(seed).permutation(y.size)
    cut = divmod(y.size * percent, 100)[0]
    return X[order[:cut]], y[order[:cut]], X[order[cut:]], y[order[cut:]]


def grid(density=100, low=-6.0, high=6.0):
    ticks = np.linspace(low, high, density).tolist()
    return floats([(a, b) for b, a in product(reversed(ticks), ticks)])


squash = {
    "tanh": np.tanh,
    "relu": lambda z: z * (z > 0),
    "sigmoid": lambda z: np.where(z >= 0, 1, np.exp(np.minimum(z, 0))) / (1 + np.exp(-np.abs(z))),
    "linear": lambda z: z,
}
numbered = lambda params: range(1, 1 + len(params) // 2)
affine = lambda params, k, a: a @ floats(params[f"W{k}"]) + floats(params[f"b{k}"])


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    inside = squash.get(hidden) or fail(f"hidden {hidden}")
    last = squash.get(output) or fail(f"output {output}")
    steps = [(k, inside if k < len(params) // 2 else last) for k in numbered(params)]
    return list(accumulate([floats(X), *steps], lambda a, step: step[1](affine(params, step[0], a))))[1:]


neuron_maps = lambda outputs, density: np.rollaxis(floats(outputs).reshape(density, density, -1), 2)
decision_map = lambda predict, density=100, low=-6.0, high=6.0: floats(predict(grid(density, low, high))).reshape(
    density, density
)


def thumbnail(image, factor=10):
    image = floats(image)
    image.shape[0] == image.shape[1] or fail("not square")
    len(image) % factor == 0 or fail("not divisible")
    halve = lambda a: np.stack([block.mean(axis=0) for block in np.split(a, len(a) // factor)])
    return halve(halve(image).T).T


def colours(values, discretize=False):
    v = floats(values)
    v = np.where(np.isnan(v), np.nan, np.where(v < 0, -1.0, 1.0)) if discretize else v
    levels = [shade(v, fp=fp) for fp in ((245, 232, 8), (147, 234, 119), (34, 235, 189))]
    return (
        np.around([np.where(np.isnan(v), 128, level) for level in levels])
        .astype(np.uint8)
        .transpose(*range(1, v.ndim + 1), 0)
    )


half_squared_error = lambda outputs, y: np.square(floats(outputs).ravel() - floats(y)).mean() / 2


def l1_step(w, grad, alive, lr, rate):
    w, grad, alive = floats(w), floats(grad), np.array(alive, dtype=bool)
    m = w - lr * grad
    new = m - lr * rate * np.sign(w)
    dead = np.logical_not(alive)
    kills = np.logical_and(alive, np.sign(m) * np.sign(new) == -1)
    return np.choose(dead + 2 * kills, (new, w, np.zeros(w.shape))), alive & np.logical_not(kills)


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.first = {k: floats(v) for k, v in params.items()}
        self.train, self.test = tuple(map(floats, train)), tuple(map(floats, test))
        self.batch_size, self.seed = batch_size, seed
        self.reset()

    def reset(self):
        self.now = self.weights_of(self.first)
        self.orders = map(np.random.default_rng(self.seed).permutation, iter(lambda: len(self.train[1]), None))
        self.past = ()

    @staticmethod
    def weights_of(params):
        return {k: floats(v) for k, v in params.items()}

    def step(self, loss_and_grads, update, outputs):
        X, y = self.train
        order = next(self.orders)
        cuts = range(self.batch_size, len(order), self.batch_size)
        learn = lambda now, i: self.weights_of(update(now, loss_and_grads(now, X[i], y[i])[1]))
        self.now = reduce(learn, np.split(order, list(cuts)), self.now)
        errors = tuple(half_squared_error(outputs(self.now, a), b) for a, b in (self.train, self.test))
        self.past += (errors,)
        return errors

    def weights(self):
        return self.weights_of(self.now)

    def history(self):
        return floats(self.past).reshape(-1, 2)

    def set_weight(self, name, index, value):
        self.now = self.weights()
        np.ndarray.__setitem__(self.now[name], index, value)


net = lambda features, hidden, *arrays: {
    "features": features.split(),
    "hidden": hidden,
    "params": {f"{'Wb'[i % 2]}{i // 2 + 1}": floats(a) for i, a in enumerate(arrays)},
}

nets = {
    ("gauss", True): net("x1 x2", "tanh", [[0.7], [0.7]], [0.0]),
    ("circle", False): net("x1^2 x2^2 x1", "tanh", [[-1], [-1], [0]], [9.2]),
    ("xor", False): net("x1x2 x1", "tanh", [[1], [0]], [0]),
    ("circle", True): net("x1 x2", "relu", [[2, -1, -1], [0, 3**0.5, -(3**0.5)]], [0] * 3, [[-1]] * 3, [5.6]),
}
nets["xor", True] = net("x1 x2", "relu", [[-1, -1, 0], [-1, 1, -1]], [0, 0, 8], [[1], [-1], [-1]], [8])
nets["spiral", False] = net(
    "x1 x2 x1^2 x2^2 x1x2 sin(x1) sin(x2)",
    "tanh",
    [
        [0.10, 2.13, -1.68, 1.20],
        [1.73, 0.34, -1.41, 1.09],
        [0.39, -0.74, 0.88, 0.77],
        [0.68, -0.31, 1.88, 1.33],
        [-1.71, -0.55, 0.63, 0.41],
        [-9.73, -2.97, 0.51, 0.36],
        [-7.95, 2.90, -1.63, 0.68],
    ],
    [0.04, 3.02, -2.97, -2.79],
    [[-8.72], [7.74], [15.31], [-7.83]],
    [0.13],
)

smallest = lambda name, raw=False: nets[name, raw]
