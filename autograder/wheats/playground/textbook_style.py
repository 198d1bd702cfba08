"""As a textbook would print it: meshgrid, masks, plain names, no more checks than asked for."""

import numpy as np

ACTIVATIONS = ["tanh", "relu", "sigmoid", "linear"]


def labels(name, X):
    X = np.array(X, dtype=float)
    N = X.shape[0]
    if name == "circle":
        y = -np.ones(N)
        distance = np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2)
        y[distance < 2.5] = 1
    elif name == "xor":
        y = np.ones(N)
        y[X[:, 0] * X[:, 1] < 0] = -1
    elif name == "plane":
        y = X.sum(axis=1) / 10
    elif name == "bumps":
        y = np.zeros(N)
        centers = [(-4, 2.5), (0, 2.5), (4, 2.5), (-4, -2.5), (0, -2.5), (4, -2.5)]
        signs = [1, -1, 1, -1, 1, -1]
        for center, sign in zip(centers, signs):
            distance = np.sqrt(np.sum((X - np.array(center)) ** 2, axis=1))
            inside = distance < 2
            y[inside] = sign * (1 - distance[inside] / 2)
    else:
        raise ValueError("there is no rule for " + name)
    return y


def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    n_pos = (n + 1) // 2
    n_neg = n - n_pos
    if name == "circle":
        r = np.concatenate([2.5 * rng.random(n_pos), 3.5 + 1.5 * rng.random(n_neg)])
        t = 2 * np.pi * rng.random(n)
        X = np.zeros((n, 2))
        X[:, 0] = r * np.sin(t)
        X[:, 1] = r * np.cos(t)
        R = 5
    elif name == "xor":
        X = rng.uniform(-5, 5, size=(n, 2))
        X[X > 0] += 0.3
        X[X < 0] -= 0.3
        R = 5
    elif name == "plane" or name == "bumps":
        X = rng.uniform(-6, 6, size=(n, 2))
        R = 6
    elif name == "gauss":
        std = np.sqrt(0.5 + 7 * noise)
        X_pos = rng.normal(loc=2, scale=std, size=(n_pos, 2))
        X_neg = rng.normal(loc=-2, scale=std, size=(n_neg, 2))
        return np.vstack([X_pos, X_neg]), np.hstack([np.ones(n_pos), -np.ones(n_neg)])
    elif name == "spiral":
        X = np.zeros((n, 2))
        i = np.arange(n_pos)
        r = 5 * i / n_pos
        t = 1.75 * 2 * np.pi * i / n_pos
        X[:n_pos] = np.c_[r * np.sin(t), r * np.cos(t)]
        i = np.arange(n_neg)
        r = 5 * i / n_neg
        t = 1.75 * 2 * np.pi * i / n_neg + np.pi
        X[n_pos:] = np.c_[r * np.sin(t), r * np.cos(t)]
        X += noise * rng.uniform(-1, 1, size=(n, 2))
        return X, np.hstack([np.ones(n_pos), -np.ones(n_neg)])
    else:
        raise ValueError("there is no data set " + name)
    moved = X + noise * rng.uniform(-R, R, size=(n, 2))
    return X, labels(name, moved)


def split(X, y, percent, seed):
    X = np.array(X, dtype=float)
    y = np.array(y, dtype=float)
    if X.ndim != 2:
        raise ValueError("X must be (n, D)")
    if y.shape != (X.shape[0],):
        raise ValueError("y must be (n,)")
    n = X.shape[0]
    idx = np.arange(n)
    np.random.default_rng(seed).shuffle(idx)
    X, y = X[idx], y[idx]
    n_train = n * percent // 100
    return X[:n_train], y[:n_train], X[n_train:], y[n_train:]


def grid(density=100, low=-6.0, high=6.0):
    x1 = np.linspace(low, high, density)
    x2 = np.linspace(high, low, density)
    xx, yy = np.meshgrid(x1, x2)
    return np.c_[xx.flatten(), yy.flatten()]


def activate(z, name):
    if name == "tanh":
        return np.tanh(z)
    if name == "relu":
        return np.maximum(z, 0)
    if name == "sigmoid":
        a = np.zeros_like(z)
        pos = z >= 0
        a[pos] = 1 / (1 + np.exp(-z[pos]))
        a[~pos] = np.exp(z[~pos]) / (1 + np.exp(z[~pos]))
        return a
    return z


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    if hidden not in ACTIVATIONS:
        raise ValueError("unknown hidden activation")
    if output not in ACTIVATIONS:
        raise ValueError("unknown output activation")
    A = np.array(X, dtype=float)
    L = len(params) // 2
    outputs = []
    for l in range(1, L + 1):
        W = np.array(params["W" + str(l)], dtype=float)
        b = np.array(params["b" + str(l)], dtype=float)
        Z = np.dot(A, W) + b
        if l < L:
            A = activate(Z, hidden)
        else:
            A = activate(Z, output)
        outputs.append(A)
    return outputs


def neuron_maps(outputs, density):
    outputs = np.array(outputs, dtype=float)
    H = outputs.shape[1]
    maps = np.zeros((H, density, density))
    for h in range(H):
        maps[h] = outputs[:, h].reshape(density, density)
    return maps


def decision_map(predict, density=100, low=-6.0, high=6.0):
    X = grid(density, low, high)
    z = np.array(predict(X), dtype=float)
    return z.reshape(density, density)


def thumbnail(image, factor=10):
    image = np.array(image, dtype=float)
    h, w = image.shape
    if h != w:
        raise ValueError("not square")
    if h % factor != 0:
        raise ValueError("not divisible")
    small = np.zeros((h // factor, w // factor))
    for i in range(h // factor):
        for j in range(w // factor):
            small[i, j] = np.mean(image[i * factor : (i + 1) * factor, j * factor : (j + 1) * factor])
    return small


def colours(values, discretize=False):
    v = np.array(values, dtype=float)
    nan = np.isnan(v)
    v[nan] = 0
    if discretize:
        v[v >= 0] = 1
        v[v < 0] = -1
    v = np.clip(v, -1, 1)
    orange = np.array([245, 147, 34])
    grey = np.array([232, 234, 235])
    blue = np.array([8, 119, 189])
    a = v[..., np.newaxis]
    rgb = np.where(a >= 0, (1 - a) * grey + a * blue, (1 + a) * grey - a * orange)
    rgb[nan] = 128
    return np.round(rgb).astype(np.uint8)


def half_squared_error(outputs, y):
    o = np.array(outputs, dtype=float).flatten()
    y = np.array(y, dtype=float).flatten()
    return np.sum((o - y) ** 2) / (2 * len(y))


def l1_step(w, grad, alive, lr, rate):
    w = np.array(w, dtype=float)
    grad = np.array(grad, dtype=float)
    alive = np.array(alive, dtype=bool)
    m = w - lr * grad
    new = m - lr * rate * np.sign(w)
    crossed = m * new < 0
    new[crossed] = 0
    new[~alive] = w[~alive]
    still_alive = alive.copy()
    still_alive[crossed] = False
    return new, still_alive


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.params0 = {}
        for key in params:
            self.params0[key] = np.array(params[key], dtype=float)
        self.X_train = np.array(train[0], dtype=float)
        self.y_train = np.array(train[1], dtype=float)
        self.X_test = np.array(test[0], dtype=float)
        self.y_test = np.array(test[1], dtype=float)
        self.batch_size = batch_size
        self.seed = seed
        self.reset()

    def reset(self):
        self.params = self._copy(self.params0)
        self.losses = []
        self.rng = np.random.default_rng(self.seed)

    def _copy(self, params):
        copied = {}
        for key in params:
            copied[key] = np.array(params[key], dtype=float)
        return copied

    def step(self, loss_and_grads, update, outputs):
        N = len(self.y_train)
        perm = self.rng.permutation(N)
        for start in range(0, N, self.batch_size):
            idx = perm[start : start + self.batch_size]
            loss, grads = loss_and_grads(self.params, self.X_train[idx], self.y_train[idx])
            self.params = self._copy(update(self.params, grads))
        train_loss = half_squared_error(outputs(self.params, self.X_train), self.y_train)
        test_loss = half_squared_error(outputs(self.params, self.X_test), self.y_test)
        self.losses.append([train_loss, test_loss])
        return train_loss, test_loss

    def weights(self):
        return self._copy(self.params)

    def history(self):
        if len(self.losses) == 0:
            return np.zeros((0, 2))
        return np.array(self.losses)

    def set_weight(self, name, index, value):
        self.params[name][index] = value


def smallest(name, raw=False):
    if name == "gauss":
        features = ["x1", "x2"]
        params = {"W1": np.array([[1], [1]]), "b1": np.array([0])}
        hidden = "tanh"
    elif name == "circle" and not raw:
        features = ["x1^2", "x2^2"]
        params = {"W1": np.array([[-1], [-1]]), "b1": np.array([9])}
        hidden = "tanh"
    elif name == "xor" and not raw:
        features = ["x1x2"]
        params = {"W1": np.array([[1]]), "b1": np.array([0])}
        hidden = "tanh"
    elif name == "circle":
        features = ["x1", "x2"]
        s = np.sqrt(3) / 2
        params = {
            "W1": np.array([[0, s, -s], [1, -0.5, -0.5]]),
            "b1": np.zeros(3),
            "W2": np.array([[-1], [-1], [-1]]),
            "b2": np.array([2.75]),
        }
        hidden = "relu"
    elif name == "xor":
        features = ["x1", "x2"]
        params = {
            "W1": np.array([[1, 1, 0], [1, -1, 1]]),
            "b1": np.array([0, 0, 10]),
            "W2": np.array([[1], [-1], [-1]]),
            "b2": np.array([10]),
        }
        hidden = "relu"
    elif name == "spiral":
        features = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
        params = {
            "W1": np.array(
                [
                    [0.10, 2.13, -1.68, 1.20],
                    [1.73, 0.34, -1.41, 1.09],
                    [0.39, -0.74, 0.88, 0.77],
                    [0.68, -0.31, 1.88, 1.33],
                    [-1.71, -0.55, 0.63, 0.41],
                    [-9.73, -2.97, 0.51, 0.36],
                    [-7.95, 2.90, -1.63, 0.68],
                ]
            ),
            "b1": np.array([0.04, 3.02, -2.97, -2.79]),
            "W2": np.array([[-8.72], [7.74], [15.31], [-7.83]]),
            "b2": np.array([0.13]),
        }
        hidden = "tanh"
    return {"features": features, "hidden": hidden, "params": params}
