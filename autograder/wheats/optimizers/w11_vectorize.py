"""Scalar rules lifted over arrays by np.vectorize and np.frompyfunc."""

import math
from operator import mul

import numpy as np


def fitting(params, grads):
    names = list(params)
    if set(names) != set(grads):
        raise ValueError("names")
    for name in names:
        p, g = np.asarray(params[name]), np.asarray(grads[name])
        if p.ndim != g.ndim or p.shape != g.shape:
            raise ValueError("shapes")
    return names


def lifted(rule, outputs):
    return np.vectorize(rule, otypes=[np.float64] * outputs)


class SGD:
    def __init__(self, lr=0.01):
        self.rule = lifted(lambda p, g: p - lr * g, 1)

    def update(self, params, grads):
        return {k: self.rule(params[k], grads[k]) for k in fitting(params, grads)}


class WithOne:
    """One number of state for each entry; `rule(p, g, s)` gives (p, s)."""

    def update(self, params, grads):
        moved = {}
        for k in fitting(params, grads):
            s = self.state.get(k, np.zeros(np.shape(params[k])))
            moved[k], self.state[k] = self.rule(params[k], grads[k], s)
        return moved


class Momentum(WithOne):
    def __init__(self, lr=0.01, momentum=0.9):
        def rule(p, g, v):
            v = momentum * v - lr * g
            return p + v, v

        self.rule, self.state = lifted(rule, 2), {}


class NAG(WithOne):
    def __init__(self, lr=0.01, momentum=0.9):
        def rule(p, g, v):
            v = momentum * v - lr * g
            return p + momentum * v - lr * g, v

        self.rule, self.state = lifted(rule, 2), {}


class Adagrad(WithOne):
    def __init__(self, lr=0.01, eps=1e-8):
        def rule(p, g, h):
            h = h + float(g) ** 2
            return p - lr * g / (math.sqrt(h) + eps), h

        self.rule, self.state = lifted(rule, 2), {}


class RMSprop(WithOne):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        def rule(p, g, s):
            s = rho * s + (1 - rho) * float(g) ** 2
            return p - lr * g / (math.sqrt(s) + eps), s

        self.rule, self.state = lifted(rule, 2), {}


class WithTwo:
    """Two numbers of state for each entry; `rule(p, g, a, b)` gives (p, a, b)."""

    def update(self, params, grads):
        names = fitting(params, grads)
        self.t += 1
        moved = {}
        for k in names:
            a, b = self.state.get(k) or (np.zeros(np.shape(params[k])), np.zeros(np.shape(params[k])))
            moved[k], *both = self.rule(params[k], grads[k], a, b)
            self.state[k] = tuple(both)
        return moved


class Adadelta(WithTwo):
    def __init__(self, rho=0.95, eps=1e-6):
        def rule(p, g, s, d):
            s = rho * s + (1 - rho) * float(g) ** 2
            x = -math.sqrt(d + eps) / math.sqrt(s + eps) * g
            return p + x, s, rho * d + (1 - rho) * x**2

        self.rule, self.state, self.t = lifted(rule, 3), {}, 0


class Adam(WithTwo):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        def rule(p, g, m, v):
            m = beta1 * m + (1 - beta1) * g
            v = beta2 * v + (1 - beta2) * float(g) ** 2
            step = m / (1 - beta1**self.t) / (math.sqrt(v / (1 - beta2**self.t)) + eps)
            return p - lr * step, m, v

        self.rule, self.state, self.t = lifted(rule, 3), {}, 0


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if X.shape[0] != y.shape[0]:
        raise ValueError("X and y must hold the same number of samples")
    order = np.random.default_rng(seed).permutation(X.shape[0]) if shuffle else np.r_[: X.shape[0]]
    parts = math.ceil(X.shape[0] / batch_size)
    groups = np.array_split(order, [batch_size * i for i in range(1, parts)])
    yield from ((X[rows], y[rows]) for rows in groups)


def clip_by_global_norm(grads, max_norm):
    squares = [np.square(np.asarray(g, dtype=np.float64)).sum() for g in grads.values()]
    norm = math.sqrt(math.fsum(squares))
    shorten = np.vectorize(lambda x: x * max_norm / norm if norm > max_norm else x, otypes=[float])
    return {k: shorten(g) for k, g in grads.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    from functools import reduce

    return reduce(mul, [drop] * (epoch // every), lr)


def cosine_decay(lr, step, total, minimum=0.0):
    return minimum + 0.5 * (lr - minimum) * (1.0 + math.cos(math.pi * (step / total if step < total else 1)))


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    losses = []
    for _ in range(epochs):
        shuffled = rng.permutation(len(X))
        total = 0.0
        for rows, _ in minibatches(shuffled, shuffled, batch_size, seed, shuffle=False):
            rows = rows.astype(int)
            loss, grads = loss_and_grads(params, X[rows], y[rows])
            params = optimizer.update(params, grads)
            total += loss * rows.size
        losses.append(total / len(X))
    return params, losses
