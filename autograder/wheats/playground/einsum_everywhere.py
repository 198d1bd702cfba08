"""Sums of products, written as such; every loop over entries is an einsum or a broadcast."""

import numpy as np

ORANGE, GREY, BLUE = np.array([[245, 147, 34], [232, 234, 235], [8, 119, 189]], dtype=np.float64)
CENTRES = np.stack(np.meshgrid([-4.0, 0.0, 4.0], [2.5, -2.5]), axis=-1).reshape(-1, 2)
SIGNS = np.array([1.0, -1.0, 1.0, -1.0, 1.0, -1.0])


def squares(X):
    return np.einsum("...d,...d->...", X, X)


def labels(name, X):
    X = np.asarray(X, dtype=np.float64)
    if name == "plane":
        return np.einsum("nd->n", X) / 10.0
    if name == "circle":
        return np.where(np.sqrt(squares(X)) < 2.5, 1.0, -1.0)
    if name == "xor":
        return np.where(np.einsum("n,n->n", X[:, 0], X[:, 1]) >= 0, 1.0, -1.0)
    if name == "bumps":
        heights = np.maximum(1.0 - np.sqrt(squares(X[:, None, :] - CENTRES)) / 2.0, 0.0)
        return np.einsum("nk,k->n", heights, SIGNS)
    raise ValueError(f"{name!r} has no rule")


def directions(t):
    return np.stack([np.sin(t), np.cos(t)], axis=1)


def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    half = n - n // 2
    side = np.ones(n)
    side[half:] = -1.0
    if name == "spiral":
        share = np.concatenate([np.arange(m) / m for m in (half, n - half)])
        clean = np.einsum("n,nd,n->nd", 5.0 * share, directions(3.5 * np.pi * share), side)
        return clean + noise * rng.uniform(-1.0, 1.0, (n, 2)), side
    if name == "gauss":
        C = np.sqrt(0.5 + 7.0 * noise) * np.eye(2)
        return np.einsum("nd,de->ne", rng.standard_normal((n, 2)), C) + 2.0 * side[:, None], side
    if name == "circle":
        r = rng.uniform(np.where(side > 0, 0.0, 3.5), np.where(side > 0, 2.5, 5.0))
        X, R = np.einsum("n,nd->nd", r, directions(rng.uniform(0.0, 2.0 * np.pi, n))), 5.0
    elif name == "xor":
        X, R = rng.uniform(-5.0, 5.0, (n, 2)), 5.0
        X = X + 0.3 * np.where(X > 0, 1.0, -1.0)
    elif name in {"plane", "bumps"}:
        X, R = rng.uniform(-6.0, 6.0, (n, 2)), 6.0
    else:
        raise ValueError(f"{name!r} is no data set")
    return X, labels(name, X + noise * rng.uniform(-R, R, X.shape))


def split(X, y, percent, seed):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if X.ndim != 2 or y.ndim != 1 or X.shape[0] != y.shape[0]:
        raise ValueError("X (n, D) and y (n,) are wanted")
    P = np.eye(len(y))[np.random.default_rng(seed).permutation(len(y))]
    X, y = np.einsum("mn,nd->md", P, X), np.einsum("mn,n->m", P, y)
    k = (percent * len(y)) // 100
    return X[:k].copy(), y[:k].copy(), X[k:].copy(), y[k:].copy()


def grid(density=100, low=-6.0, high=6.0):
    i, j = np.indices((density, density))
    step = (high - low) / (density - 1)
    return np.einsum("dij->ijd", np.stack([low + step * j, high - step * i])).reshape(-1, 2)


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    functions = dict(
        tanh=np.tanh,
        relu=lambda z: (z + np.abs(z)) / 2.0,
        sigmoid=lambda z: 0.5 * (1.0 + np.tanh(z / 2.0)),
        linear=lambda z: z,
    )
    if hidden not in functions or output not in functions:
        raise ValueError("activations are " + ", ".join(functions))
    a, result, depth = np.asarray(X, dtype=np.float64), [], len(params) // 2
    for k in range(1, depth + 1):
        W, b = (np.asarray(params[f"{s}{k}"], dtype=np.float64) for s in "Wb")
        a = functions[output if k == depth else hidden](np.einsum("nd,dh->nh", a, W) + b)
        result.append(a)
    return result


def neuron_maps(outputs, density):
    cube = np.asarray(outputs, dtype=np.float64).reshape(density, density, -1)
    return np.einsum("ijh->hij", cube).copy()


def decision_map(predict, density=100, low=-6.0, high=6.0):
    answer = np.asarray(predict(grid(density, low, high)), dtype=np.float64)
    return neuron_maps(answer.reshape(density**2, 1), density)[0]


def thumbnail(image, factor=10):
    image = np.asarray(image, dtype=np.float64)
    if image.shape[0] != image.shape[1] or image.shape[0] % factor:
        raise ValueError("square, and divisible")
    m = len(image) // factor
    return np.einsum("iajb->ij", image.reshape(m, factor, m, factor)) / factor**2


def colours(values, discretize=False):
    v = np.asarray(values, dtype=np.float64)
    missing = v != v
    v = np.where(missing, 0.0, v)
    v = np.where(v >= 0.0, 1.0, -1.0) if discretize else np.clip(v, -1.0, 1.0)
    shares = np.stack([np.clip(-v, 0, 1), 1.0 - np.abs(v), np.clip(v, 0, 1)], axis=-1)
    rgb = np.einsum("...k,kc->...c", shares, np.stack([ORANGE, GREY, BLUE]))
    return np.where(missing[..., None], 128.0, np.floor(rgb + 0.5)).astype(np.uint8)


def half_squared_error(outputs, y):
    e = np.asarray(outputs, dtype=np.float64).reshape(len(y)) - np.asarray(y, dtype=np.float64)
    return np.einsum("n,n->", e, e) / (2 * len(e))


def l1_step(w, grad, alive, lr, rate):
    w, grad, alive = (np.asarray(a, dtype=np.float64) for a in (w, grad, alive))
    m = w - lr * grad
    new = m - lr * rate * np.sign(w)
    lives = np.where(m * new < 0.0, 0.0, 1.0)
    moved = np.einsum("...,...,...->...", alive, lives, new) + np.einsum("...,...->...", 1.0 - alive, w)
    return moved, np.einsum("...,...->...", alive, lives) > 0.5


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self._names = list(params)
        self._shapes = [np.shape(params[name]) for name in self._names]
        self._start = np.concatenate([np.asarray(params[name], dtype=np.float64).ravel() for name in self._names])
        self._train = [np.array(a, dtype=np.float64) for a in train]
        self._test = [np.array(a, dtype=np.float64) for a in test]
        self._batch_size, self._seed = batch_size, seed
        self.reset()

    def _flat(self, params):
        return np.concatenate([np.asarray(params[name], dtype=np.float64).ravel() for name in self._names])

    def reset(self):
        self._vector, self._epoch, self._errors = self._start.copy(), 0, []

    def weights(self):
        cuts = np.cumsum([int(np.prod(shape)) for shape in self._shapes])[:-1]
        parts = np.split(self._vector.copy(), cuts)
        return {name: part.reshape(shape) for name, shape, part in zip(self._names, self._shapes, parts)}

    def history(self):
        return np.array(self._errors, dtype=np.float64).reshape(-1, 2)

    def set_weight(self, name, index, value):
        params = self.weights()
        params[name][index] = value
        self._vector = self._flat(params)

    def step(self, loss_and_grads, update, outputs):
        X, y = self._train
        order = np.random.default_rng((self._seed, self._epoch)).permutation(len(y))
        self._epoch += 1
        for batch in np.array_split(order, range(self._batch_size, len(y), self._batch_size)):
            _, grads = loss_and_grads(self.weights(), X[batch], y[batch])
            self._vector = self._flat(update(self.weights(), grads))
        self._errors.append([half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test)])
        return tuple(self._errors[-1])


def smallest(name, raw=False):
    both = ["x1", "x2"]
    if raw and name == "gauss":
        return {"features": both, "hidden": "relu", "params": {"b1": np.zeros(1), "W1": np.full((2, 1), 0.5)}}
    if raw:
        t = np.pi * np.array([1, 5, 9]) / 6
        W1, b1, W2, b2 = directions(t).T, np.zeros(3), -np.ones((3, 1)), np.array([2.8])
        if name == "xor":
            W1, b1 = np.array([[1.0, 1.0, 0.0], [1.0, -1.0, 1.0]]), np.array([0.0, 0.0, 6.0])
            W2, b2 = np.array([[1.0], [-1.0], [-1.0]]), np.array([6.0])
        return {"features": both, "hidden": "relu", "params": {"W2": W2, "b2": b2, "W1": W1, "b1": b1}}
    if name == "circle":
        return {
            "features": ["x1^2", "x2^2"],
            "hidden": "tanh",
            "params": {"W1": np.array([[-1], [-1]], dtype=np.int8), "b1": np.array([9], dtype=np.int16)},
        }
    if name == "xor":
        return {"features": ["x1x2"], "hidden": "tanh", "params": {"W1": np.array([[1]]), "b1": np.array([0])}}
    W1 = np.array(
        [
            [1.52, 1.74, 0.16, -0.07],
            [1.21, 0.16, 1.13, 2.64],
            [-0.76, 0.74, -0.34, 0.36],
            [-1.83, 0.46, -0.49, 2.32],
            [-0.73, 0.62, 1.3, -0.17],
            [0.03, -3.68, -8.81, 2.31],
            [0.77, 3.45, -7.72, 0.26],
        ]
    )
    return {
        "features": ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"],
        "hidden": "tanh",
        "params": {
            "W1": W1,
            "b1": np.array([2.88, -4.43, 0.06, -2.8]),
            "W2": np.array([-7.34, 7.88, -8.89, -15.39]).reshape(4, 1),
            "b2": np.array([0.41]),
        },
    }
