"""Buffers made once, filled with out= and copyto; in-place operations on own arrays only."""

import numpy as np

KINDS = ("tanh", "relu", "sigmoid", "linear")


def own(values, dtype=np.float64):
    fresh = np.empty(np.shape(values), dtype=dtype)
    np.copyto(fresh, values, casting="unsafe")
    return fresh


def labels(name, X):
    X = own(X)
    y = np.empty(len(X))
    if name == "plane":
        np.add(X[:, 0], X[:, 1], out=y)
        y /= 10
    elif name == "xor":
        np.multiply(X[:, 0], X[:, 1], out=y)
        np.copyto(y, np.where(y < 0, -1.0, 1.0))
    elif name == "circle":
        np.hypot(X[:, 0], X[:, 1], out=y)
        inside = np.less(y, 2.5)
        y.fill(-1)
        np.putmask(y, inside, 1.0)
    elif name == "bumps":
        y.fill(0)
        height = np.empty_like(y)
        sign = 1.0
        for x2 in (2.5, -2.5):
            for x1 in (-4.0, 0.0, 4.0):
                np.hypot(X[:, 0] - x1, X[:, 1] - x2, out=height)
                height *= -0.5
                height += 1
                np.maximum(height, 0, out=height)
                height *= sign
                y += height
                sign = -sign
    else:
        raise ValueError(f"{name} has no rule of the point")
    return y


def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    X, y = np.empty((n, 2)), np.ones(n)
    half = n - n // 2
    y[half:] *= -1
    scale = {"circle": 5.0, "xor": 5.0, "plane": 6.0, "bumps": 6.0}.get(name)
    if name == "gauss":
        rng.standard_normal(out=X)
        X *= (0.5 + 7 * noise) ** 0.5
        X[:half] += 2
        X[half:] -= 2
        return X, y
    if name == "spiral":
        jitter = np.empty((n, 2))
        rng.random(out=jitter)
        jitter *= 2
        jitter -= 1
        jitter *= noise
        for part in (slice(0, half), slice(half, n)):
            m = part.stop - part.start
            r = np.arange(m, dtype=np.float64)
            r *= 5
            r /= m
            t = np.arange(m, dtype=np.float64)
            t *= 3.5 * np.pi / m
            np.multiply(r, np.sin(t), out=X[part, 0])
            np.multiply(r, np.cos(t), out=X[part, 1])
            if part.start:
                np.negative(X[part], out=X[part])
        X += jitter
        return X, y
    if scale is None:
        raise ValueError(f"no data set {name}")
    rng.random(out=X)
    if name == "circle":
        r, t = X[:, 0].copy(), X[:, 1] * (2 * np.pi)
        r[:half] *= 2.5
        r[half:] *= 1.5
        r[half:] += 3.5
        np.multiply(r, np.sin(t), out=X[:, 0])
        np.multiply(r, np.cos(t), out=X[:, 1])
    else:
        X -= 0.5
        X *= 2 * scale
        if name == "xor":
            X += np.copysign(0.3, X)
    moved = rng.uniform(-scale, scale, (n, 2))
    moved *= noise
    moved += X
    return X, labels(name, moved)


def split(X, y, percent, seed):
    X, y = own(X), own(y)
    if X.ndim != 2 or y.ndim != 1 or X.shape[0] != y.shape[0]:
        raise ValueError("rows and labels")
    rng = np.random.default_rng(seed)
    for i in range(len(y)):
        j = int(rng.integers(i, len(y)))
        X[[i, j]], y[[i, j]] = X[[j, i]], y[[j, i]]
    k = len(y) * percent // 100
    return tuple(own(part) for part in (X[:k], y[:k], X[k:], y[k:]))


def grid(density=100, low=-6.0, high=6.0):
    points = np.empty((density, density, 2))
    points[:, :, 0] = np.linspace(low, high, density)[None, :]
    points[:, :, 1] = np.linspace(high, low, density)[:, None]
    return points.reshape(-1, 2)


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    if hidden not in KINDS or output not in KINDS:
        raise ValueError(f"{hidden} or {output} is no activation")
    depth = len([key for key in params if key.startswith("b")])
    results, a = [], own(X)
    for k in range(1, depth + 1):
        z = np.empty((len(a), len(params[f"b{k}"])))
        np.matmul(a, own(params[f"W{k}"]), out=z)
        z += own(params[f"b{k}"])
        kind = hidden if k < depth else output
        if kind == "relu":
            np.maximum(z, 0, out=z)
        elif kind == "tanh":
            np.tanh(z, out=z)
        elif kind == "sigmoid":
            z *= 0.5
            np.tanh(z, out=z)
            z += 1
            z *= 0.5
        results.append(z)
        a = z
    return results


def neuron_maps(outputs, density):
    outputs = own(outputs)
    maps = np.empty((outputs.shape[1], density, density))
    for picture, column in zip(maps, outputs.T):
        picture.flat = column
    return maps


def decision_map(predict, density=100, low=-6.0, high=6.0):
    picture = np.empty((density, density))
    picture.flat = np.asarray(predict(grid(density, low, high)), dtype=np.float64).flat
    return picture


def thumbnail(image, factor=10):
    image = own(image)
    side = image.shape[0]
    if image.shape != (side, side) or side % factor:
        raise ValueError("blocks do not fit")
    small = np.zeros((side // factor, side // factor))
    for i in range(factor):
        for j in range(factor):
            small += image[i::factor, j::factor]
    small /= factor * factor
    return small


def colours(values, discretize=False):
    v = own(values)
    pixels = np.empty((*v.shape, 3), dtype=np.uint8)
    gone = np.isnan(v)
    v[gone] = 0
    if discretize:
        np.copyto(v, np.where(v >= 0, 1.0, -1.0))
    np.clip(v, -1, 1, out=v)
    level = np.empty_like(v)
    for channel, (low, middle, high) in enumerate(((245, 232, 8), (147, 234, 119), (34, 235, 189))):
        np.copyto(level, np.where(v < 0, middle - v * (low - middle), middle + v * (high - middle)))
        np.rint(level, out=level)
        level[gone] = 128
        pixels[..., channel] = level
    return pixels


def half_squared_error(outputs, y):
    error = own(outputs).reshape(-1)
    error -= own(y)
    error *= error
    return error.sum() / (2 * error.size)


def l1_step(w, grad, alive, lr, rate):
    before, step, lives = own(w), own(grad), own(alive, bool)
    step *= -lr
    step += before
    after = np.sign(before)
    after *= -lr * rate
    after += step
    step *= after
    crossed = step < 0
    after[crossed] = 0
    np.copyto(after, before, where=~lives)
    lives &= ~crossed
    return after, lives


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self._start = {key: own(value) for key, value in params.items()}
        self._now = {key: own(value) for key, value in params.items()}
        self._train, self._test = tuple(map(own, train)), tuple(map(own, test))
        self._size, self._seed = batch_size, seed
        self.reset()

    def reset(self):
        for key, value in self._start.items():
            np.copyto(self._now[key], value)
        self._past = np.empty((0, 2))
        self._rng = np.random.default_rng(self._seed)

    def weights(self):
        return {key: own(value) for key, value in self._now.items()}

    def history(self):
        return own(self._past)

    def set_weight(self, name, index, value):
        self._now[name][index] = value

    def step(self, loss_and_grads, update, outputs):
        order = np.arange(len(self._train[1]))
        self._rng.shuffle(order)
        for at in range(0, order.size, self._size):
            X, y = (part.take(order[at : at + self._size], axis=0) for part in self._train)
            _, grads = loss_and_grads(self.weights(), X, y)
            for key, value in update(self.weights(), grads).items():
                np.copyto(self._now[key], value)
        pair = [half_squared_error(outputs(self.weights(), X), y) for X, y in (self._train, self._test)]
        self._past = np.vstack((self._past, pair))
        return pair[0], pair[1]


def smallest(name, raw=False):
    features, hidden, sizes, numbers = {
        ("gauss", True): ("x1 x2", "tanh", (2, 1), "1 1 0"),
        ("circle", False): ("x1^2 x2^2", "tanh", (2, 1), "-1 -1 8"),
        ("xor", False): ("x1x2", "tanh", (1, 1), "1 0"),
        ("circle", True): (
            "x1 x2",
            "relu",
            (2, 3, 1),
            "1 -.5 -.5 0 .8660254037844386 -.8660254037844386 0 0 0 -1 -1 -1 2.75",
        ),
        ("xor", True): ("x1 x2", "relu", (2, 3, 1), "1 1 0 1 -1 1 0 0 6 1 -1 -1 6"),
        ("spiral", False): (
            "x1 x2 x1^2 x2^2 x1x2 sin(x1) sin(x2)",
            "tanh",
            (7, 4, 1),
            "1.52 1.74 .16 -.07 1.21 .16 1.13 2.64 -.76 .74 -.34 .36 -1.83 .46 -.49 2.32 -.73 .62 1.3 -.17 "
            ".03 -3.68 -8.81 2.31 .77 3.45 -7.72 .26 2.88 -4.43 .06 -2.8 -7.34 7.88 -8.89 -15.39 .41",
        ),
    }[name, raw]
    flat = np.array(numbers.split(), dtype=np.float64)
    params, at = {}, 0
    for k in range(1, len(sizes)):
        n_in, n_out = sizes[k - 1], sizes[k]
        params[f"W{k}"] = flat[at : at + n_in * n_out].reshape(n_in, n_out)
        at += n_in * n_out
        params[f"b{k}"] = flat[at : at + n_out]
        at += n_out
    return {"features": features.split(), "hidden": hidden, "params": params}
