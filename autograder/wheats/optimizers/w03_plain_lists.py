"""Arithmetic number by number with Python floats and the math module; NumPy only for shapes."""

import math

import numpy as np


def flat(a):
    return [float(x) for x in np.asarray(a).ravel().tolist()]


def shaped(values, like):
    return np.array(values, dtype=np.float64).reshape(np.shape(like))


class Elementwise:
    def update(self, params, grads):
        for k in grads:
            if k not in params:
                raise ValueError("no parameter " + k)
        for k in params:
            if k not in grads:
                raise ValueError("no gradient for " + k)
            if np.asarray(params[k]).shape != np.asarray(grads[k]).shape:
                raise ValueError("shapes of " + k)
        self.begin()
        out = {}
        for k in params:
            ps, gs = flat(params[k]), flat(grads[k])
            states = self.state.setdefault(k, [[0.0, 0.0] for _ in ps])
            out[k] = shaped([p + self.one(g, s) for p, g, s in zip(ps, gs, states, strict=True)], params[k])
        return out

    def begin(self):
        pass


class SGD(Elementwise):
    def __init__(self, lr=0.01):
        self.lr = lr
        self.state = {}

    def one(self, g, s):
        return -self.lr * g


class Momentum(Elementwise):
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.mu = momentum
        self.state = {}

    def one(self, g, s):
        s[0] = self.mu * s[0] - self.lr * g
        return s[0]


class NAG(Elementwise):
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.mu = momentum
        self.state = {}

    def one(self, g, s):
        s[0] = self.mu * s[0] - self.lr * g
        return self.mu * s[0] - self.lr * g


class Adagrad(Elementwise):
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr = lr
        self.eps = eps
        self.state = {}

    def one(self, g, s):
        s[0] = math.hypot(s[0], g)
        return -self.lr * g / (s[0] + self.eps)


class RMSprop(Elementwise):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr = lr
        self.rho = rho
        self.eps = eps
        self.state = {}

    def one(self, g, s):
        s[0] = self.rho * s[0] + (1 - self.rho) * g * g
        return -self.lr * g / (math.sqrt(s[0]) + self.eps)


class Adadelta(Elementwise):
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho = rho
        self.eps = eps
        self.state = {}

    def one(self, g, s):
        s[0] = self.rho * s[0] + (1 - self.rho) * g * g
        x = -math.sqrt(s[1] + self.eps) / math.sqrt(s[0] + self.eps) * g
        s[1] = self.rho * s[1] + (1 - self.rho) * x * x
        return x


class Adam(Elementwise):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr = lr
        self.b1 = beta1
        self.b2 = beta2
        self.eps = eps
        self.t = 0
        self.state = {}

    def begin(self):
        self.t += 1

    def one(self, g, s):
        s[0] = self.b1 * s[0] + (1 - self.b1) * g
        s[1] = self.b2 * s[1] + (1 - self.b2) * g * g
        return -self.lr * (s[0] / (1 - self.b1**self.t)) / (math.sqrt(s[1] / (1 - self.b2**self.t)) + self.eps)


def minibatches(X, y, batch_size, seed, shuffle=True):
    if len(X) != len(y):
        raise ValueError("lengths")
    kind = np.asarray(y).dtype
    rows = list(zip(np.asarray(X, dtype=np.float64), np.asarray(y), strict=True))
    if shuffle:
        keys = np.random.default_rng(seed).random(len(rows)).tolist()
        rows = [row for _, row in sorted(zip(keys, rows, strict=True), key=lambda pair: pair[0])]
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == batch_size:
            yield np.array([a for a, _ in batch]), np.array([b for _, b in batch], dtype=kind)
            batch = []
    if batch:
        yield np.array([a for a, _ in batch]), np.array([b for _, b in batch], dtype=kind)


def clip_by_global_norm(grads, max_norm):
    norm = math.sqrt(math.fsum(x * x for g in grads.values() for x in flat(g)))
    if norm <= max_norm:
        return {k: shaped(flat(g), g) for k, g in grads.items()}
    return {k: shaped([x * (max_norm / norm) for x in flat(g)], g) for k, g in grads.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** math.floor(epoch / every)


def cosine_decay(lr, step, total, minimum=0.0):
    if step > total:
        step = total
    return minimum + (lr - minimum) * math.cos(0.5 * math.pi * step / total) ** 2


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    losses = []
    for _ in range(epochs):
        met = []
        for X_part, y_part in list(minibatches(X, y, batch_size, int(rng.integers(1 << 30)))):
            loss, grads = loss_and_grads(params, X_part, y_part)
            met += [float(loss)] * len(X_part)
            params = optimizer.update(params, grads)
        losses.append(math.fsum(met) / len(met))
    return params, losses
