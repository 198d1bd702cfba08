"""Dataclasses with defaultdict states and a shared function for the checks."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from math import sqrt

import numpy as np


def zeros():
    return defaultdict(float)


def matched(params, grads):
    if set(params).symmetric_difference(grads):
        raise ValueError("parameters and gradients have different names")
    pairs = {}
    for key, param in params.items():
        pairs[key] = np.array(param, np.float64), np.array(grads[key], np.float64)
        if np.shape(pairs[key][0]) != np.shape(pairs[key][1]):
            raise ValueError(f"shape mismatch at {key}")
    return pairs.items()


@dataclass
class SGD:
    lr: float = 0.01

    def update(self, params, grads):
        return {key: p - self.lr * g for key, (p, g) in matched(params, grads)}


@dataclass
class Momentum:
    lr: float = 0.01
    momentum: float = 0.9
    velocity: dict = field(default_factory=zeros, init=False)

    def update(self, params, grads):
        moved = {}
        for key, (p, g) in matched(params, grads):
            self.velocity[key] = self.momentum * self.velocity[key] - self.lr * g
            moved[key] = p + self.velocity[key]
        return moved


@dataclass
class NAG(Momentum):
    def update(self, params, grads):
        before = dict(self.velocity)
        moved = super().update(params, grads)
        return {k: p + self.momentum * (self.velocity[k] - before.get(k, 0.0)) for k, p in moved.items()}


@dataclass
class Adagrad:
    lr: float = 0.01
    eps: float = 1e-8
    h: dict = field(default_factory=zeros, init=False)

    def update(self, params, grads):
        pairs = matched(params, grads)
        for key, (_, g) in pairs:
            self.h[key] = self.h[key] + g**2
        return {key: p - self.lr * g / (self.h[key] ** 0.5 + self.eps) for key, (p, g) in pairs}


@dataclass
class RMSprop:
    lr: float = 0.001
    rho: float = 0.9
    eps: float = 1e-8
    s: dict = field(default_factory=zeros, init=False)

    def update(self, params, grads):
        pairs = matched(params, grads)
        for key, (_, g) in pairs:
            self.s[key] = self.rho * self.s[key] + (1 - self.rho) * g**2
        return {key: p - self.lr * g / (self.s[key] ** 0.5 + self.eps) for key, (p, g) in pairs}


@dataclass
class Adadelta:
    rho: float = 0.95
    eps: float = 1e-6
    s: dict = field(default_factory=zeros, init=False)
    d: dict = field(default_factory=zeros, init=False)

    def update(self, params, grads):
        pairs = matched(params, grads)
        x = {}
        for key, (_, g) in pairs:
            self.s[key] = self.rho * self.s[key] + (1 - self.rho) * g**2
            x[key] = -g * np.sqrt(self.d[key] + self.eps) / np.sqrt(self.s[key] + self.eps)
            self.d[key] = self.rho * self.d[key] + (1 - self.rho) * x[key] ** 2
        return {key: p + x[key] for key, (p, _) in pairs}


@dataclass
class Adam:
    lr: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    m: dict = field(default_factory=zeros, init=False)
    v: dict = field(default_factory=zeros, init=False)
    t: int = field(default=0, init=False)

    def update(self, params, grads):
        """The efficient order of the paper's section 2, with eps scaled so that nothing changes."""
        pairs = matched(params, grads)
        self.t += 1
        root = sqrt(1 - self.beta2**self.t)
        rate = self.lr * root / (1 - self.beta1**self.t)
        moved = {}
        for key, (p, g) in pairs:
            self.m[key] = self.beta1 * self.m[key] + (1 - self.beta1) * g
            self.v[key] = self.beta2 * self.v[key] + (1 - self.beta2) * g**2
            moved[key] = p - rate * self.m[key] / (np.sqrt(self.v[key]) + self.eps * root)
        return moved


@dataclass
class Batches:
    X: np.ndarray
    y: np.ndarray
    starts: Iterator
    size: int
    order: np.ndarray

    def __iter__(self):
        for start in self.starts:
            rows = self.order[start : start + self.size]
            yield self.X.take(rows, axis=0), self.y.take(rows, axis=0)


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.array(X, np.float64), np.array(y)
    if len(X) != len(y):
        raise ValueError("X and y")
    order = np.arange(len(X))
    if shuffle:
        order = np.random.default_rng(seed).choice(order, len(X), replace=False)
    return Batches(X, y, iter(range(0, len(X), batch_size)), batch_size, order)


def clip_by_global_norm(grads, max_norm):
    arrays = {key: np.array(g, np.float64) for key, g in grads.items()}
    norm = sqrt(reduce(lambda total, g: total + float((g**2).sum()), arrays.values(), 0.0))
    if norm > max_norm:
        arrays = {key: g * (max_norm / norm) for key, g in arrays.items()}
    return arrays


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** ((epoch - epoch % every) / every)


def cosine_decay(lr, step, total, minimum=0.0):
    if step > total:
        return float(minimum)
    return np.asarray(minimum + (lr - minimum) / 2 * (1 + np.cos(np.pi * step / total)))


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    for epoch in range(epochs):
        weighted = 0.0
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            weighted += len(y_batch) / len(y) * loss
            params = optimizer.update(params, grads)
        losses.append(np.float64(weighted))
    return params, tuple(losses)
