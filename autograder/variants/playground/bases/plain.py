import numpy as np

bump_x = np.array([-4, 0, 4, -4, 0, 4])
bump_y = np.array([2.5, 2.5, 2.5, -2.5, -2.5, -2.5])
bump_s = np.array([1, -1, 1, -1, 1, -1])


def labels(name, X):
    x, y = np.array(X, float).T
    if name == "circle":
        return 2.0 * (np.sqrt(x * x + y * y) < 2.5) - 1
    if name == "xor":
        return np.where((x >= 0) & (y >= 0) | (x <= 0) & (y <= 0), 1.0, -1.0)
    if name == "plane":
        return (x + y) / 10
    dist = np.sqrt((x[:, None] - bump_x) ** 2 + (y[:, None] - bump_y) ** 2)
    return (bump_s * np.maximum(0, 1 - dist / 2)).sum(1)  # bumps, they do not overlap


def make_data(name, n, noise, seed):
    R = np.random.default_rng(seed)
    half = n - n // 2
    y = np.array([1.0] * half + [-1.0] * (n - half))
    if name == "circle":
        r = np.where(y > 0, R.random(n) * 2.5, 3.5 + R.random(n) * 1.5)
        t = R.random(n) * 2 * np.pi
        X = np.c_[r * np.sin(t), r * np.cos(t)]
        return X, labels("circle", X + noise * R.uniform(-5, 5, (n, 2)))
    if name == "xor":
        X = R.uniform(-5, 5, (n, 2))
        X += 0.3 * np.copysign(1, X)
        return X, labels("xor", X + noise * R.uniform(-5, 5, (n, 2)))
    if name in ("plane", "bumps"):
        X = R.uniform(-6, 6, (n, 2))
        return X, labels(name, X + noise * R.uniform(-6, 6, (n, 2)))
    if name == "gauss":
        return R.normal(2 * y[:, None], (0.5 + 7 * noise) ** 0.5, (n, 2)), y
    X = []
    for m, off in ((half, 0), (n - half, np.pi)):
        for i in range(m):
            r = i / m * 5
            t = 1.75 * i / m * 2 * np.pi + off
            X.append([r * np.sin(t) + R.uniform(-1, 1) * noise, r * np.cos(t) + R.uniform(-1, 1) * noise])
    return np.array(X), y


def split(X, y, percent, seed):
    X, y = np.array(X, float), np.array(y, float)
    idx = list(range(len(y)))
    np.random.default_rng(seed).shuffle(idx)
    k = len(y) * int(percent) // 100
    a, b = np.array(idx[:k], int), np.array(idx[k:], int)
    return X[a], y[a], X[b], y[b]


def grid(density=100, low=-6.0, high=6.0):
    step = (high - low) / (density - 1)
    pts = [(low + j * step, high - i * step) for i in range(density) for j in range(density)]
    return np.array(pts)


def act(name, z):
    if name == "tanh":
        return np.tanh(z)
    if name == "relu":
        return np.maximum(0, z)
    if name == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    return z * 1.0


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    L = len(params) // 2
    h, outs = np.array(X, float), []
    for i in range(1, L + 1):
        h = act(
            hidden if i < L else output, h @ np.array(params["W%d" % i], float) + np.array(params["b%d" % i], float)
        )
        outs.append(h)
    return outs


def neuron_maps(outputs, density):
    o = np.array(outputs, float)
    return np.array([o[:, k].reshape(density, density) for k in range(o.shape[1])])


def decision_map(predict, density=100, low=-6.0, high=6.0):
    return np.array(predict(grid(density, low, high)), float).reshape(density, density)


def thumbnail(image, factor=10):
    im = np.array(image, float)
    n = len(im) // factor
    out = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            out[i, j] = im[i * factor : (i + 1) * factor, j * factor : (j + 1) * factor].mean()
    return out


def colours(values, discretize=False):
    v = np.array(values, float)
    nan = np.isnan(v)
    v = np.clip(np.nan_to_num(v), -1, 1)
    if discretize:
        v = np.where(v < 0, -1.0, 1.0)
    v = v[..., None]
    grey = np.array([232, 234, 235.0])
    out = (
        grey
        + np.maximum(v, 0) * (np.array([8, 119, 189]) - grey)
        - np.minimum(v, 0) * (np.array([245, 147, 34]) - grey)
    )
    out = np.where(nan[..., None], 128, out)
    return (out + 0.5).astype(np.uint8)


def half_squared_error(outputs, y):
    d = np.array(outputs, float).ravel() - np.array(y, float).ravel()
    return d.dot(d) / len(d) / 2


def l1_step(w, grad, alive, lr, rate):
    w = np.array(w, float)
    g = np.broadcast_to(np.array(grad, float), w.shape)
    out, live = w.copy(), np.array(alive, bool).copy()
    for i in np.ndindex(w.shape):
        if not live[i]:
            continue
        m = w[i] - lr * g[i]
        new = m - lr * rate * np.sign(w[i])
        if m * new < 0:
            out[i], live[i] = 0.0, False
        else:
            out[i] = new
    return out, live


def cp(p):
    return {k: np.array(v, float) for k, v in p.items()}


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.p0, self.bs, self.seed = cp(params), batch_size, seed
        self.train = np.array(train[0], float), np.array(train[1], float)
        self.test = np.array(test[0], float), np.array(test[1], float)
        self.p, self.h, self.epoch = cp(self.p0), [], 0

    def step(self, loss_and_grads, update, outputs):
        X, y = self.train
        idx = np.random.default_rng([self.seed, self.epoch]).permutation(len(y))
        self.epoch += 1
        while len(idx):
            b, idx = idx[: self.bs], idx[self.bs :]
            loss, g = loss_and_grads(cp(self.p), X[b], y[b])
            self.p = cp(update(cp(self.p), g))
        e = tuple(half_squared_error(outputs(cp(self.p), A), t) for A, t in (self.train, self.test))
        self.h.append(e)
        return e

    def weights(self):
        return cp(self.p)

    def history(self):
        return np.array(self.h).reshape(len(self.h), 2)

    def reset(self):
        self.p, self.h, self.epoch = cp(self.p0), [], 0

    def set_weight(self, name, index, value):
        self.p[name][index] = value


def smallest(name, raw=False):
    net = lambda f, h, *p: dict(
        features=f.split(), hidden=h, params={k: np.array(v, float) for k, v in zip(("W1", "b1", "W2", "b2"), p)}
    )
    if name == "gauss":
        return net("x1 x2", "relu", [[1], [1]], [0])
    if name == "circle":
        if not raw:
            return net("x1^2 x2^2", "relu", [[-1], [-1]], [8])
        s = 3**0.5 / 2
        return net("x1 x2", "relu", [[1, -0.5, -0.5], [0, s, -s]], [0, 0, 0], [[-4], [-4], [-4]], [11])
    if name == "xor":
        if not raw:
            return net("x1x2", "relu", [[3]], [0])
        return net("x1 x2", "relu", [[1, 1, 0], [1, -1, 1]], [0, 0, 9], [[1], [-1], [-1]], [9])
    # spiral: trained with Adam for 6000 steps, rounded
    return net(
        "x1 x2 x1^2 x2^2 x1x2 sin(x1) sin(x2)",
        "tanh",
        [
            [-2.382, -3.539, -2.108, -0.268],
            [-2.089, 0.968, -4.15, 0.657],
            [1.224, -0.605, 0.497, -0.03],
            [2.243, -0.344, -0.409, -0.604],
            [-0.038, 1.526, -1.816, -0.28],
            [10.903, 9.474, -7.055, -0.211],
            [5.76, 19.629, 6.42, 0.91],
        ],
        [-8.121, 0.112, -10.436, 0.135],
        [[-16.307], [12.609], [16.083], [-26.05]],
        [1.887],
    )
