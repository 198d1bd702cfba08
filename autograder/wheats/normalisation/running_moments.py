"""Welford: mean and variance are built up sample by sample, and numbers come back as 0-d arrays."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass
class Moments:
    """Count, mean and sum of squared distances, as values go by."""

    count: int = 0
    mean: Any = 0.0
    m2: Any = 0.0

    def add(self, x):
        self.count += 1
        delta = x - self.mean
        self.mean = self.mean + delta / self.count
        self.m2 = self.m2 + delta * (x - self.mean)
        return self

    @property
    def var(self):
        return self.m2 / self.count


def moments(rows):
    result = Moments()
    for row in rows:
        result.add(row)
    return result


def arr(x):
    return np.array(x, dtype="f8")


def demand(array, shape):
    if array.shape != tuple(shape):
        raise ValueError(f"{array.shape} instead of {tuple(shape)}")


def batch_stats(X):
    m = moments(arr(X))
    return m.mean + 0.0, m.var + 0.0


@dataclass
class Normed:
    """What the way back wants to know."""

    hat: Any
    std: Any

    @classmethod
    def of(cls, X, eps):
        m = moments(X)
        std = np.sqrt(m.var + eps)
        return cls((X - m.mean) / std, std)

    def back(self, d):
        n = len(d)
        s, t = moments(d).mean, moments(d * self.hat).mean
        return np.stack([(d[i] - s - self.hat[i] * t) / self.std for i in range(n)])


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = arr(X), arr(gamma), arr(beta)
    demand(gamma, X.shape[1:])
    demand(beta, X.shape[1:])
    return Normed.of(X, eps).hat * gamma + beta


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = arr(dout), arr(X), arr(gamma)
    demand(dout, X.shape)
    demand(gamma, X.shape[1:])
    n = Normed.of(X, eps)
    return n.back(dout * gamma), np.cumsum(dout * n.hat, axis=0)[-1].copy(), np.cumsum(dout, axis=0)[-1].copy()


def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = arr(X), arr(gamma), arr(beta)
    demand(gamma, X.shape[1:])
    demand(beta, X.shape[1:])
    return Normed.of(X.T, eps).hat.T * gamma + beta


def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = arr(dout), arr(X), arr(gamma)
    demand(dout, X.shape)
    demand(gamma, X.shape[1:])
    n = Normed.of(X.T, eps)
    return n.back((dout * gamma).T).T, (dout * n.hat.T).sum(axis=0), dout.sum(axis=0)


@dataclass
class BatchNorm:
    features: int
    momentum: float = 0.9
    eps: float = 1e-5
    averages: list = field(init=False)
    tape: Any = field(init=False, default=None)

    def __post_init__(self):
        self.averages = [np.zeros(self.features), np.ones(self.features)]

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = arr(X), arr(gamma), arr(beta)
        demand(gamma, (self.features,))
        demand(beta, (self.features,))
        match bool(training):
            case True:
                for i, new in enumerate(batch_stats(X)):
                    self.averages[i] = self.momentum * self.averages[i] + (1 - self.momentum) * new
                self.tape = (Normed.of(X, self.eps), gamma)
                return self.tape[0].hat * gamma + beta
            case False:
                mean, var = self.averages
                return np.stack([(x - mean) / np.sqrt(var + self.eps) * gamma + beta for x in X])

    def running(self):
        return tuple(np.array(a) for a in self.averages)

    def backward(self, dout):
        normed, gamma = self.tape
        dout = arr(dout)
        demand(dout, normed.hat.shape)
        return normed.back(dout * gamma), (dout * normed.hat).sum(axis=0), dout.sum(axis=0)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (arr(a) for a in (W, b, gamma, beta, mean, var))
    k = np.divide(gamma, np.sqrt(np.add(var, eps)))
    return np.multiply(W, k[None]), np.add(np.multiply(np.subtract(b, mean), k), beta)


@dataclass
class Layer:
    W: Any
    gamma: Any
    beta: Any
    hidden: str
    eps: float

    def __call__(self, a):
        self.given = a
        self.normed = Normed.of(a @ self.W, self.eps)
        z = self.normed.hat * self.gamma + self.beta
        if self.hidden == "relu":
            self.out = (np.abs(z) + z) / 2
        elif self.hidden == "tanh":
            self.out = np.tanh(z)
        else:
            self.out = (1 + np.tanh(z / 2)) / 2
        return self.out

    def back(self, d):
        if self.hidden == "relu":
            d = d * np.sign(self.out)
        elif self.hidden == "tanh":
            d = d * (1 + self.out) * (1 - self.out)
        else:
            d = d * self.out * (1 - self.out)
        self.grads = {"gamma": (d * self.normed.hat).sum(axis=0), "beta": d.sum(axis=0)}
        d = self.normed.back(d * self.gamma)
        self.grads["W"] = self.given.T @ d
        return d @ self.W.T


def layers(params, hidden, eps):
    if hidden not in ("relu", "tanh", "sigmoid"):
        raise ValueError(hidden)
    last = max(int(k[1:]) for k in params if k[0] == "W" and k[1:].isdigit())
    made = [Layer(*(arr(params[f"{n}{k}"]) for n in ("W", "gamma", "beta")), hidden, eps) for k in range(1, last)]
    return made, arr(params[f"W{last}"]), arr(params[f"b{last}"]), last


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    made, W, b, _ = layers(params, hidden, eps)
    a = arr(X)
    for one in made:
        a = one(a)
    return a @ W + b


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    made, W, b, last = layers(params, hidden, eps)
    a = arr(X)
    for one in made:
        a = one(a)
    out = a @ W + b
    match loss:
        case "mse":
            y = arr(y)
            demand(y, out.shape)
            value, d = np.array(((out - y) ** 2).mean()), (out - y) * 2 / out.size
        case "cross_entropy":
            y = np.array(y)
            demand(y, out.shape[:1])
            total = np.logaddexp.reduce(out, axis=1)
            value = np.array((total - out[np.arange(len(y)), y]).mean())
            d = np.exp(out - total[:, None])
            np.subtract.at(d, (np.arange(len(y)), y), 1)
            d = d / len(y)
        case _:
            raise ValueError(loss)
    grads = {f"W{last}": a.T @ d, f"b{last}": d.sum(axis=0)}
    d = d @ W.T
    for k, one in sorted(enumerate(made, start=1), reverse=True, key=lambda pair: pair[0]):
        d = one.back(d)
        grads.update({f"{name}{k}": slope for name, slope in one.grads.items()})
    return value, grads


def dropout(X, rate, seed):
    if rate < 0 or rate >= 1:
        raise ValueError("rate")
    X = arr(X)
    mask = np.full(X.shape, 1 / (1 - rate))
    mask[np.random.default_rng(seed).random(X.shape) < rate] = 0
    return X * mask, mask
