"""Pure functions (gradient, state) -> (step, state); one factory makes the classes of them."""

from functools import partial
from typing import NamedTuple

import numpy as np


class Two(NamedTuple):
    first: np.ndarray
    second: np.ndarray


def sgd(g, state, t, lr):
    return lr * g, state


def momentum_step(g, state, t, lr, momentum):
    v = g if state is None else momentum * state + g
    return lr * v, v


def nag(g, state, t, lr, momentum):
    v = g if state is None else momentum * state + g
    return lr * (momentum * v + g), v


def adagrad(g, state, t, lr, eps):
    h = g**2 if state is None else state + g**2
    return lr * g / (np.sqrt(h) + eps), h


def rmsprop(g, state, t, lr, rho, eps):
    s = (1 - rho) * g**2 + (0 if state is None else rho * state)
    return lr * g / (np.sqrt(s) + eps), s


def adadelta(g, state, t, rho, eps):
    s, d = state or (0.0, 0.0)
    s = rho * s + (1 - rho) * g**2
    x = np.sqrt((d + eps) / (s + eps)) * g
    return x, Two(s, rho * d + (1 - rho) * x**2)


def adam(g, state, t, lr, beta1, beta2, eps):
    old = state or Two(np.zeros_like(g), np.zeros_like(g))
    m, v = beta1 * old.first + (1 - beta1) * g, beta2 * old.second + (1 - beta2) * g**2
    return lr * m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + eps), Two(m, v)


def make(step, **defaults):
    names = list(defaults)

    class Made:
        def __init__(self, *args, **kwargs):
            settings = defaults | dict(zip(names, args, strict=False)) | kwargs
            self.step = partial(step, **settings)
            self.state = {}
            self.t = 0

        def update(self, params, grads):
            if not params.keys() == grads.keys():
                raise ValueError("keys")
            triples = [(k, np.asarray(params[k], "d"), np.array(grads[k], "d")) for k in params]
            if not all(p.shape == g.shape for _, p, g in triples):
                raise ValueError("shapes")
            self.t += 1
            steps = {k: self.step(g, self.state.get(k), self.t) for k, _, g in triples}
            self.state = {k: state for k, (_, state) in steps.items()}
            return {k: p - steps[k][0] for k, p, _ in triples}

    return Made


SGD = make(sgd, lr=0.01)
Momentum = make(momentum_step, lr=0.01, momentum=0.9)
NAG = make(nag, lr=0.01, momentum=0.9)
Adagrad = make(adagrad, lr=0.01, eps=1e-8)
Adadelta = make(adadelta, rho=0.95, eps=1e-6)
RMSprop = make(rmsprop, lr=0.001, rho=0.9, eps=1e-8)
Adam = make(adam, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8)


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = map(np.asarray, (X, y))
    if len(X) - len(y):
        raise ValueError("X and y differ in length")
    order = np.arange(len(X))
    if shuffle:
        order = np.argsort(np.random.default_rng(seed).normal(size=len(X)))
    return (
        (X[order[at : at + batch_size]].astype(float), y[order[at : at + batch_size]])
        for at in range(0, len(X), batch_size)
    )


def clip_by_global_norm(grads, max_norm):
    whole = np.hstack([np.ravel(g) for g in grads.values()]).astype(float)
    norm = np.linalg.norm(whole)
    factor = np.where(norm > max_norm, max_norm / np.where(norm > 0, norm, 1.0), 1.0)
    return {k: np.asarray(np.asarray(g, "d") * factor) for k, g in grads.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    return float(lr * np.prod(np.full(epoch // every, drop, dtype=float)))


def cosine_decay(lr, step, total, minimum=0.0):
    wave = (1 + np.exp(1j * np.pi * min(step, total) / total).real) / 2
    return minimum + (lr - minimum) * wave


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    def one_batch(params, batch):
        loss, grads = loss_and_grads(params, *batch)
        return optimizer.update(params, grads), loss * len(batch[1])

    losses = []
    for k in range(epochs):
        total = 0.0
        for batch in minibatches(X, y, batch_size, seed + k):
            params, share = one_batch(params, batch)
            total += share
        losses.append(total / np.asarray(X).shape[0])
    return [params, losses]
