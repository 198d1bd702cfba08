from collections import defaultdict
from copy import deepcopy

import numpy as np


def arr(v):
    return np.array(v, dtype="f8")


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        new = {}
        for k in params:
            new[k] = arr(params[k]) - self.lr * arr(grads[k])
        return new


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.v = None

    def update(self, params, grads):
        if self.v is None:
            self.v = {k: np.zeros_like(arr(p)) for k, p in params.items()}
        new = {}
        for k in params:
            self.v[k] = self.momentum * self.v[k] - self.lr * arr(grads[k])
            new[k] = arr(params[k]) + self.v[k]
        return new


class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.v = defaultdict(float)

    def update(self, params, grads):
        new = {}
        for k in params:
            g = arr(grads[k])
            old = self.v[k]
            self.v[k] = self.momentum * old - self.lr * g
            # -mu*v_prev + (1+mu)*v, as in cs231n
            new[k] = arr(params[k]) - self.momentum * old + (1 + self.momentum) * self.v[k]
        return new


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps
        self.h = defaultdict(float)

    def update(self, params, grads):
        new = {}
        for k in params:
            g = arr(grads[k])
            self.h[k] = self.h[k] + g**2
            new[k] = arr(params[k]) - self.lr * g / (np.sqrt(self.h[k]) + self.eps)
        return new


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps = rho, eps
        self.Eg, self.Ex = {}, {}

    def rms(self, E):
        return np.sqrt(E + self.eps)

    def update(self, params, grads):
        new = {}
        for k in params:
            p, g = arr(params[k]), arr(grads[k])
            self.Eg.setdefault(k, 0 * p)
            self.Ex.setdefault(k, 0 * p)
            self.Eg[k] = self.rho * self.Eg[k] + (1 - self.rho) * g * g
            dx = -self.rms(self.Ex[k]) / self.rms(self.Eg[k]) * g
            self.Ex[k] = self.rho * self.Ex[k] + (1 - self.rho) * dx * dx
            new[k] = p + dx
        return new


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.h = None

    def update(self, params, grads):
        if self.h is None:
            self.h = {k: np.zeros(np.shape(p)) for k, p in params.items()}
        new = {}
        for k in params:
            g = arr(grads[k])
            self.h[k] *= self.rho
            self.h[k] += (1 - self.rho) * g * g
            new[k] = arr(params[k]) - self.lr * g / (np.sqrt(self.h[k]) + self.eps)
        return new


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.b1, self.b2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = None, None, 0

    def update(self, params, grads):
        if self.m is None:
            self.m = {k: np.zeros(np.shape(p)) for k, p in params.items()}
            self.v = deepcopy(self.m)
        self.t += 1
        new = {}
        for k in params:
            g = arr(grads[k])
            self.m[k] += (1 - self.b1) * (g - self.m[k])
            self.v[k] += (1 - self.b2) * (g**2 - self.v[k])
            mh = self.m[k] / (1 - self.b1**self.t)
            vh = self.v[k] / (1 - self.b2**self.t)
            new[k] = arr(params[k]) - self.lr * mh / (np.sqrt(vh) + self.eps)
        return new


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = arr(X), np.array(y)
    idx = list(range(len(X)))
    if shuffle:
        np.random.default_rng(seed).shuffle(idx)
    while idx:
        now, idx = idx[:batch_size], idx[batch_size:]
        yield X[now], y[now]


def clip_by_global_norm(grads, max_norm):
    g = {k: arr(v) for k, v in grads.items()}
    total = np.linalg.norm(np.concatenate([v.ravel() for v in g.values()]))
    scale = max_norm / total if total > max_norm else 1.0
    return {k: v * scale for k, v in g.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** np.floor(epoch / every)


def cosine_decay(lr, step, total, minimum=0.0):
    x = min(step, total) / total
    return minimum + (lr - minimum) * (1 + np.cos(np.pi * x)) / 2


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    p = {k: arr(v) for k, v in params.items()}
    losses = []
    for e in range(epochs):
        L, n = [], []
        for xb, yb in minibatches(X, y, batch_size, seed + 1000 * e):
            l, g = loss_and_grads(p, xb, yb)
            p = optimizer.update(p, g)
            L.append(l)
            n.append(len(xb))
        losses.append(np.average(L, weights=n))
    return p, losses
