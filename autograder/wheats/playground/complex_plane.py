"""Points as complex numbers; distances, angles and pushes follow from that."""

import numpy as np

CENTRES = np.array([-4 + 2.5j, 0 + 2.5j, 4 + 2.5j, -4 - 2.5j, 0 - 2.5j, 4 - 2.5j])
SIGNS = np.array([1, -1, 1, -1, 1, -1])


def as_complex(X):
    X = np.asarray(X, dtype=float)
    return X[:, 0] + 1j * X[:, 1]


def as_points(z):
    return np.array([z.real, z.imag]).T.copy()


def labels(name, X):
    z = as_complex(X)
    match name:
        case "circle":
            return 1.0 - 2.0 * (np.abs(z) >= 2.5)
        case "xor":
            return 1.0 - 2.0 * (z.real * z.imag < 0)
        case "plane":
            return (z.real + z.imag) / 10
        case "bumps":
            heights = SIGNS * np.clip(1 - np.abs(z[:, None] - CENTRES) / 2, 0, None)
            return heights.max(axis=1) + heights.min(axis=1)
        case _:
            raise ValueError(name)


def square(rng, n, half):
    return rng.uniform(-half, half, n) + 1j * rng.uniform(-half, half, n)


def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    plus = np.arange(n) < (n + 1) // 2
    sign = np.where(plus, 1.0, -1.0)
    if name == "circle":
        r = np.where(plus, rng.uniform(0, 2.5, n), rng.uniform(3.5, 5, n))
        z, reach = 1j * r * np.exp(-1j * rng.uniform(0, 2 * np.pi, n)), 5
    elif name == "xor":
        z, reach = square(rng, n, 5), 5
        z = z + 0.3 * (np.copysign(1, z.real) + 1j * np.copysign(1, z.imag))
    elif name in ("plane", "bumps"):
        z, reach = square(rng, n, 6), 6
    elif name == "gauss":
        spread = (0.5 + 7 * noise) ** 0.5
        z = sign * (2 + 2j) + spread * (rng.standard_normal(n) + 1j * rng.standard_normal(n))
        return as_points(z), sign
    elif name == "spiral":
        m = (n + 1) // 2
        s = np.concatenate([np.arange(m) / m, np.arange(n - m) / max(n - m, 1)])
        arm = 5j * s * np.exp(-3.5j * np.pi * s)
        return as_points(sign * arm + noise * square(rng, n, 1)), sign
    else:
        raise ValueError(name)
    return as_points(z), labels(name, as_points(z + noise * square(rng, n, reach)))


def split(X, y, percent, seed):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if X.ndim != 2 or y.ndim != 1 or X.shape[0] != y.shape[0]:
        raise ValueError((X.shape, y.shape))
    both = np.column_stack([X, y])
    np.random.default_rng(seed).shuffle(both)
    k = len(y) * percent // 100
    return both[:k, :-1], both[:k, -1], both[k:, :-1], both[k:, -1]


def grid(density=100, low=-6.0, high=6.0):
    axis = low + (high - low) / (density - 1) * np.arange(density)
    return as_points((axis[None, :] + 1j * axis[::-1, None]).ravel())


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    known = {"tanh": np.tanh, "relu": lambda z: np.maximum(0, z), "sigmoid": sigmoid, "linear": np.positive}
    try:
        inner, outer = known[hidden], known[output]
    except KeyError as error:
        raise ValueError(f"unknown activation {error}") from None
    numbers = sorted(int(key[1:]) for key in params if key[0] == "W")
    out = [np.asarray(X, dtype=float)]
    for k in numbers:
        z = out[-1] @ np.asarray(params[f"W{k}"], dtype=float) + np.asarray(params[f"b{k}"], dtype=float)
        out.append((outer if k == numbers[-1] else inner)(z))
    return out[1:]


def neuron_maps(outputs, density):
    return np.asarray(outputs, dtype=float).T.reshape(-1, density, density)


def decision_map(predict, density=100, low=-6.0, high=6.0):
    values = np.asarray(predict(grid(density, low, high)), dtype=float)
    return values.ravel().reshape(density, -1)


def thumbnail(image, factor=10):
    image = np.asarray(image, dtype=float)
    if image.shape[0] != image.shape[1] or image.shape[0] % factor != 0:
        raise ValueError(image.shape)
    starts = np.arange(0, len(image), factor)
    return np.add.reduceat(np.add.reduceat(image, starts, axis=0), starts, axis=1) / factor**2


def colours(values, discretize=False):
    v = np.asarray(values, dtype=float)
    missing = np.isnan(v)
    if discretize:
        v = 1.0 - 2.0 * (v < 0)
    v = np.minimum(np.maximum(v, -1), 1)
    result = np.empty(v.shape + (3,), dtype=np.uint8)
    for channel, (a, b, c) in enumerate([(245, 232, 8), (147, 234, 119), (34, 235, 189)]):
        with np.errstate(invalid="ignore"):
            level = b + np.where(v < 0, v * (b - a), v * (c - b))
        result[..., channel] = np.where(missing, 128, np.nan_to_num(level)).astype(np.uint8)
    return result


def half_squared_error(outputs, y):
    error = np.asarray(outputs, dtype=float).ravel() - np.asarray(y, dtype=float).ravel()
    return np.array(error @ error / (2 * error.size))


def l1_step(w, grad, alive, lr, rate):
    w, alive = np.asarray(w, dtype=float), np.asarray(alive, dtype=bool)
    m = w - lr * np.asarray(grad, dtype=float)
    new = m - lr * rate * np.sign(w)
    died = (m * new < 0) & alive
    return np.select([~alive, died], [w, np.zeros_like(w)], new), np.logical_and(alive, ~died)


class Session:
    """All weights in one dict that is replaced, never written into, but for set_weight's."""

    def __init__(self, params, train, test, batch_size=10, seed=0):
        self._args = params, train, test, batch_size, seed
        self._data = [[np.array(part, dtype=float) for part in pair] for pair in (train, test)]
        self._origin = {k: np.array(v, dtype=float) for k, v in params.items()}
        self.reset()

    def reset(self):
        self._weights = dict(self._origin)
        self._losses = []
        self._random = np.random.default_rng(self._args[4])

    def weights(self):
        return {k: v.copy() for k, v in self._weights.items()}

    def history(self):
        return np.array(self._losses).reshape(len(self._losses), 2)

    def set_weight(self, name, index, value):
        changed = self._weights[name].copy()
        changed[index] = value
        self._weights = {**self._weights, name: changed}

    def step(self, loss_and_grads, update, outputs):
        (X, y), size = self._data[0], self._args[3]
        X, y = self._together(X, y)
        while len(y):
            grads = loss_and_grads(self._weights, X[:size], y[:size])[1]
            self._weights = {k: np.asarray(v, dtype=float) for k, v in update(self._weights, grads).items()}
            X, y = X[size:], y[size:]
        losses = [half_squared_error(outputs(self._weights, X), y) for X, y in self._data]
        self._losses.append(losses)
        return losses

    def _together(self, X, y):
        order = self._random.permutation(len(y))
        return X[order], y[order]


def smallest(name, raw=False):
    if (name, raw) == ("gauss", True):
        return {"features": ["x1", "x2"], "hidden": "tanh", "params": {"W1": np.ones((2, 1)), "b1": np.zeros(1)}}
    if name == "circle":
        if raw:
            z = np.exp(2j * np.pi * np.arange(3) / 3)
            params = {
                "W1": np.array([z.real, z.imag]),
                "b1": np.zeros(3),
                "W2": -np.ones((3, 1)),
                "b2": np.array([2.7]),
            }
            return {"features": ["x1", "x2"], "hidden": "relu", "params": params}
        params = {"W1": -np.ones((2, 1)), "b1": np.array([2.5 * 3.5])}
        return {"features": ["x1^2", "x2^2"], "hidden": "tanh", "params": params}
    if name == "xor":
        if raw:  # |u| − |v|, with a tanh that is hardly bent for the straight part
            params = {
                "b1": np.array([0.0, 0.0, 20.0]),
                "W1": np.array([[1.0, 1.0, 0.0], [1.0, -1.0, -2.0]]),
                "W2": np.array([[2.0], [-2.0], [1.0]]),
                "b2": np.array([-20.0]),
            }
            return {"features": ["x1", "x2"], "hidden": "relu", "params": params}
        return {"features": ["x1x2"], "hidden": "tanh", "params": {"W1": np.ones((1, 1)), "b1": np.zeros(1)}}
    W1 = [
        [0.29, -5.21, -2.19, 0.69],
        [1.4, 0.52, 0.75, 5.96],
        [0.46, 0.93, -0.95, -0.11],
        [0.68, -0.38, -1.07, -1.64],
        [-0.01, 2.28, -0.63, -0.02],
        [-1.82, -4.2, 1.54, 2.6],
        [-0.66, -7.86, -3.48, -4.72],
    ]
    return {
        "features": ("x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"),
        "hidden": "tanh",
        "params": {
            "W1": np.array(W1),
            "b1": np.array([-3.96, -0.07, 2.58, 2.97]),
            "W2": np.array([[13.65], [-7.91], [13.7], [-7.28]]),
            "b2": np.array([6.81]),
        },
    }
