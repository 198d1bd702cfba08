"""One engine for all: an enum says the rule, every class is a thin shell around it."""

from collections import ChainMap, OrderedDict
from enum import Enum, auto
from itertools import chain, repeat

import numpy as np


class Rule(Enum):
    SGD = auto()
    MOMENTUM = auto()
    NAG = auto()
    ADAGRAD = auto()
    RMSPROP = auto()
    ADADELTA = auto()
    ADAM = auto()


def engine(rule, h, g, s, t):
    """The step for gradient g with hyperparameters h; s holds the state and is changed in place."""
    zero = np.zeros_like(g)
    if rule is Rule.SGD:
        return -h["lr"] * g
    if rule in (Rule.MOMENTUM, Rule.NAG):
        s["v"] = h["momentum"] * s.get("v", zero) - h["lr"] * g
        return s["v"] if rule is Rule.MOMENTUM else h["momentum"] * s["v"] - h["lr"] * g
    if rule is Rule.ADAM:
        s["m"] = h["beta1"] * s.get("m", zero) + (1 - h["beta1"]) * g
        s["s"] = h["beta2"] * s.get("s", zero) + (1 - h["beta2"]) * g**2
        m_hat = s["m"] / (1 - h["beta1"] ** t)
        return -h["lr"] * m_hat / (np.sqrt(s["s"] / (1 - h["beta2"] ** t)) + h["eps"])
    keep, add = (1, 1) if rule is Rule.ADAGRAD else (h["rho"], 1 - h["rho"])
    s["s"] = keep * s.get("s", zero) + add * g**2
    if rule is Rule.ADADELTA:
        x = -(np.sqrt(s.get("d", zero) + h["eps"]) / np.sqrt(s["s"] + h["eps"])) * g
        s["d"] = keep * s.get("d", zero) + add * x**2
        return x
    return -h["lr"] * g / (np.sqrt(s["s"]) + h["eps"])


class Shell:
    rule = Rule.SGD

    def _start(self, **h):
        self._h, self._state, self._t = h, OrderedDict(), 0

    def update(self, params, grads):
        if len(ChainMap(params, grads)) != len(params) or len(params) != len(grads):
            raise ValueError("not the same names")
        for k, g in grads.items():
            if np.asarray(g).shape != np.asarray(params[k]).shape:
                raise ValueError("not the same shapes")
        self._t += 1
        return dict(
            (
                k,
                np.asarray(params[k], dtype=np.float64)
                + engine(
                    self.rule,
                    self._h,
                    np.asarray(g, dtype=np.float64),
                    self._state.setdefault(k, {}),
                    self._t,
                ),
            )
            for k, g in grads.items()
        )


class SGD(Shell):
    def __init__(self, lr=0.01):
        self._start(lr=lr)


class Momentum(Shell):
    rule = Rule.MOMENTUM

    def __init__(self, lr=0.01, momentum=0.9):
        self._start(lr=lr, momentum=momentum)


class NAG(Momentum):
    rule = Rule.NAG


class Adagrad(Shell):
    rule = Rule.ADAGRAD

    def __init__(self, lr=0.01, eps=1e-8):
        self._start(lr=lr, eps=eps)


class RMSprop(Shell):
    rule = Rule.RMSPROP

    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self._start(lr=lr, rho=rho, eps=eps)


class Adadelta(Shell):
    rule = Rule.ADADELTA

    def __init__(self, rho=0.95, eps=1e-6):
        self._start(rho=rho, eps=eps)


class Adam(Shell):
    rule = Rule.ADAM

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self._start(lr=lr, beta1=beta1, beta2=beta2, eps=eps)


def minibatches(X, y, batch_size, seed, shuffle=True):
    targets = np.asarray(y)
    inputs = np.asarray(X).astype(np.float64)
    if inputs.shape[0] != targets.shape[0]:
        raise ValueError("X, y")
    rows = np.arange(len(targets))
    if shuffle:
        np.random.default_rng(seed=seed).shuffle(rows)
    padded = np.full(-(-len(rows) // batch_size) * batch_size, -1)
    padded[: len(rows)] = rows
    for line in padded.reshape(-1, batch_size):
        chosen = line[line >= 0]
        yield inputs[chosen], targets[chosen]


def clip_by_global_norm(grads, max_norm):
    arrays = [np.asarray(g, dtype=np.float64) for g in grads.values()]
    norm = np.sqrt(np.sum([np.trace(np.atleast_2d(g).T @ np.atleast_2d(g)) for g in arrays]))
    factors = repeat(max_norm / norm if norm > max_norm else 1)
    return {k: g * f for k, g, f in zip(grads, arrays, factors, strict=False)}


def step_decay(lr, epoch, drop=0.5, every=10):
    schedule = chain.from_iterable(repeat(lr * drop**k, every) for k in range(epoch // every + 1))
    return list(schedule)[epoch]


def cosine_decay(lr, step, total, minimum=0.0):
    if step >= total:
        return minimum
    x = np.pi * step / total
    return minimum + (lr - minimum) * np.square(np.cos(x / 2))


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = []
    batches = (minibatches(X, y, batch_size, seed) for _ in range(epochs))
    for epoch in batches:
        numerator = denominator = 0
        for X_batch, y_batch in epoch:
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            numerator, denominator = numerator + loss * y_batch.shape[0], denominator + y_batch.shape[0]
            params = optimizer.update(params, grads)
        losses.append(numerator / denominator)
    return params, np.array(losses)
