"""The Playground, my version."""

import math
from copy import deepcopy

import numpy as np

DATA = ("circle", "xor", "plane", "bumps", "gauss", "spiral")
BUMPS = [(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)]
RADIUS = {"circle": 5.0, "xor": 5.0, "plane": 6.0, "bumps": 6.0}


def labels(name, X):
    if name not in RADIUS:
        raise ValueError(f"no rule for {name!r}")
    X = np.asarray(X, dtype=np.float64)
    x1, x2 = X[:, 0], X[:, 1]
    if name == "circle":
        return np.where(np.hypot(x1, x2) < 2.5, 1.0, -1.0)
    if name == "xor":
        return np.where(x1 * x2 >= 0, 1.0, -1.0)
    if name == "plane":
        return (x1 + x2) / 10
    best = np.zeros(len(X))
    for cx, cy, sign in BUMPS:
        bump = sign * np.maximum(0.0, 1 - np.hypot(x1 - cx, x2 - cy) / 2)
        best = np.where(np.abs(bump) > np.abs(best), bump, best)
    return best


def _circle_points(rng, n_plus, n_minus):
    r = np.concatenate([rng.uniform(0, 2.5, n_plus), rng.uniform(3.5, 5, n_minus)])
    t = rng.uniform(0, 2 * np.pi, n_plus + n_minus)
    return np.column_stack([r * np.sin(t), r * np.cos(t)])


def _spiral_points(rng, n_plus, n_minus, noise):
    arms = []
    for m, turn in ((n_plus, 0.0), (n_minus, math.pi)):
        i = np.arange(m)
        r = 5 * i / m
        t = 1.75 * 2 * np.pi * i / m + turn
        arms.append(np.column_stack([r * np.sin(t), r * np.cos(t)]))
    X = np.concatenate(arms)
    return X + noise * rng.uniform(-1, 1, X.shape)


def make_data(name, n, noise, seed):
    if name not in DATA:
        raise ValueError(f"unknown data set {name!r}")
    rng = np.random.default_rng(seed)
    n_plus = (n + 1) // 2
    n_minus = n - n_plus
    side = np.concatenate([np.ones(n_plus), -np.ones(n_minus)])
    if name == "gauss":
        spread = math.sqrt(0.5 + 7 * noise)
        return 2 * side[:, None] + spread * rng.standard_normal((n, 2)), side
    if name == "spiral":
        return _spiral_points(rng, n_plus, n_minus, noise), side
    if name == "circle":
        X = _circle_points(rng, n_plus, n_minus)
    elif name == "xor":
        X = rng.uniform(-5, 5, (n, 2))
        X = X + np.where(X > 0, 0.3, -0.3)
    else:
        X = rng.uniform(-6, 6, (n, 2))
    R = RADIUS[name]
    disturbed = X + noise * rng.uniform(-R, R, (n, 2))
    return X, labels(name, disturbed)


def split(X, y, percent, seed):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError(f"X {X.shape} and y {y.shape} do not fit")
    order = np.random.default_rng(seed).permutation(len(X))
    k = len(X) * int(percent) // 100
    first, rest = order[:k], order[k:]
    return X[first], y[first], X[rest], y[rest]


def grid(density=100, low=-6.0, high=6.0):
    axis = np.linspace(low, high, density)
    x1, x2 = np.meshgrid(axis, axis[::-1])
    return np.column_stack([x1.ravel(), x2.ravel()])


ACTIVATIONS = {
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": lambda z: 0.5 * (np.tanh(z / 2) + 1),
    "linear": lambda z: z,
}


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    for name in (hidden, output):
        if name not in ACTIVATIONS:
            raise ValueError(f"unknown activation {name!r}")
    a = np.asarray(X, dtype=np.float64)
    numbers = sorted(int(k[1:]) for k in params if k.startswith("W"))
    outputs = []
    for k in numbers:
        z = a @ np.asarray(params[f"W{k}"], dtype=np.float64) + np.asarray(params[f"b{k}"], dtype=np.float64)
        a = ACTIVATIONS[output if k == numbers[-1] else hidden](z)
        outputs.append(a.copy())
    return outputs


def neuron_maps(outputs, density):
    outputs = np.array(outputs, dtype=np.float64)
    return outputs.T.reshape(-1, density, density)


def decision_map(predict, density=100, low=-6.0, high=6.0):
    answer = np.array(predict(grid(density, low, high)), dtype=np.float64)
    return answer.reshape(density, density)


def thumbnail(image, factor=10):
    image = np.asarray(image, dtype=np.float64)
    if image.ndim != 2 or image.shape[0] != image.shape[1]:
        raise ValueError(f"not square: {image.shape}")
    if image.shape[0] % factor:
        raise ValueError(f"{factor} does not divide {image.shape[0]}")
    small = image.shape[0] // factor
    return image.reshape(small, factor, small, factor).mean(axis=(1, 3))


ORANGE, GREY, BLUE = (245, 147, 34), (232, 234, 235), (8, 119, 189)


def colours(values, discretize=False):
    v = np.array(values, dtype=np.float64)
    missing = np.isnan(v)
    v = np.where(missing, 0.0, v)
    if discretize:
        v = np.where(v >= 0, 1.0, -1.0)
    channels = [np.interp(v, [-1, 0, 1], [ORANGE[c], GREY[c], BLUE[c]]) for c in range(3)]
    rgb = np.rint(np.stack(channels, axis=-1))
    rgb[missing] = 128
    return rgb.astype(np.uint8)


def half_squared_error(outputs, y):
    o = np.asarray(outputs, dtype=np.float64).reshape(-1)
    y = np.asarray(y, dtype=np.float64).reshape(-1)
    return float(0.5 * np.mean((o - y) ** 2))


def l1_step(w, grad, alive, lr, rate):
    w, grad = np.asarray(w, dtype=np.float64), np.asarray(grad, dtype=np.float64)
    alive = np.asarray(alive, dtype=bool)
    m = w - lr * grad
    new = m - lr * rate * np.sign(w)
    crossed = m * new < 0
    new = np.where(crossed, 0.0, new)
    return np.where(alive, new, w), alive & ~crossed


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self._first = {k: np.array(v, dtype=np.float64) for k, v in params.items()}
        self._train = [np.array(a, dtype=np.float64) for a in train]
        self._test = [np.array(a, dtype=np.float64) for a in test]
        self._batch_size = batch_size
        self._seed = seed
        self.reset()

    def reset(self):
        self._params = deepcopy(self._first)
        self._history = []
        self._rng = np.random.default_rng(self._seed)

    def _error(self, outputs, data):
        X, y = data
        return half_squared_error(outputs(self.weights(), X.copy()), y)

    def step(self, loss_and_grads, update, outputs):
        X, y = self._train
        order = self._rng.permutation(len(X))
        for start in range(0, len(X), self._batch_size):
            rows = order[start : start + self._batch_size]
            _, grads = loss_and_grads(self.weights(), X[rows], y[rows])
            self._params = {k: np.array(v, dtype=np.float64) for k, v in update(self.weights(), grads).items()}
        both = (self._error(outputs, self._train), self._error(outputs, self._test))
        self._history.append(both)
        return both

    def weights(self):
        return deepcopy(self._params)

    def history(self):
        return np.array(self._history, dtype=np.float64).reshape(-1, 2)

    def set_weight(self, name, index, value):
        self._params[name][index] = value


SPIRAL = {
    "W1": [
        [-13.129, 0.481, -0.691, -4.853],
        [0.662, -10.546, -3.729, -10.954],
        [-14.623, 0.708, 0.582, 0.836],
        [-7.716, 5.146, 0.016, 2.519],
        [-10.473, 0.783, -0.637, 1.008],
        [-21.736, 8.818, -0.409, 2.427],
        [-11.953, 19.172, 0.081, 4.2],
    ],
    "b1": [-0.038, -7.218, -11.843, 7.536],
    "W2": [[-17.208], [-14.765], [11.249], [-12.709]],
    "b2": [8.522],
}


def smallest(name, raw=False):
    if name == "gauss":
        return {
            "features": ["x1", "x2"],
            "hidden": "tanh",
            "params": {"W1": np.array([[1.0], [1.0]]), "b1": np.array([0.0])},
        }
    if name == "circle" and not raw:
        return {
            "features": ["x1^2", "x2^2"],
            "hidden": "tanh",
            "params": {"W1": np.array([[-1.0], [-1.0]]), "b1": np.array([9.0])},
        }
    if name == "xor" and not raw:
        return {"features": ["x1x2"], "hidden": "tanh", "params": {"W1": np.array([[1.0]]), "b1": np.array([0.0])}}
    if name == "circle":
        angles = np.array([0, 2 * np.pi / 3, 4 * np.pi / 3])
        W1 = np.stack([np.cos(angles), np.sin(angles)])
        return {
            "features": ["x1", "x2"],
            "hidden": "relu",
            "params": {"W1": W1, "b1": np.zeros(3), "W2": -np.ones((3, 1)), "b2": np.array([2.75])},
        }
    if name == "xor":
        # |x1 + x2| - |x1 - x2| = 2 relu(x1 + x2) - 2 relu(x1 - x2) - 2 x2, and x2 = relu(x2 + 10) - 10
        W1 = np.array([[1.0, 1.0, 0.0], [1.0, -1.0, 1.0]])
        return {
            "features": ["x1", "x2"],
            "hidden": "relu",
            "params": {
                "W1": W1,
                "b1": np.array([0.0, 0, 10]),
                "W2": np.array([[2.0], [-2.0], [-2.0]]),
                "b2": np.array([20.0]),
            },
        }
    if name == "spiral":
        return {
            "features": ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"],
            "hidden": "tanh",
            "params": {k: np.array(v) for k, v in SPIRAL.items()},
        }
    raise ValueError(f"no network for {name!r}")
