"""All parameters laid end to end in one vector, sorted by name; the state is one vector, too."""

import itertools

import numpy as np


def lay(params, grads):
    if sorted(params) != sorted(grads):
        raise ValueError("names")
    names = sorted(params)
    shapes = [np.shape(params[n]) for n in names]
    if shapes != [np.shape(grads[n]) for n in names]:
        raise ValueError("shapes")
    p = np.concatenate([np.asarray(params[n], dtype=float).ravel() for n in names])
    g = np.concatenate([np.asarray(grads[n], dtype=float).ravel() for n in names])
    return p, g, names, shapes


def cut(vector, names, shapes):
    sizes = [int(np.prod(shape)) for shape in shapes]
    ends = list(itertools.accumulate(sizes))
    return {
        n: vector[end - size : end].reshape(shape)
        for n, size, end, shape in zip(names, sizes, ends, shapes, strict=True)
    }


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        p, g, *layout = lay(params, grads)
        return cut(p - self.lr * g, *layout)


class Momentum:
    nesterov = False

    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = 0.0

    def update(self, params, grads):
        p, g, *layout = lay(params, grads)
        self.v = self.momentum * self.v + g
        step = g + self.momentum * self.v if self.nesterov else self.v
        return cut(p - self.lr * step, *layout)


class NAG(Momentum):
    nesterov = True


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr = lr
        self.eps = eps
        self.history = []

    def update(self, params, grads):
        p, g, *layout = lay(params, grads)
        self.history.append(g)
        length = np.linalg.norm(self.history, axis=0)
        return cut(p - self.lr * g / (length + self.eps), *layout)


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps = lr, rho, eps
        self.history = []

    def update(self, params, grads):
        p, g, *layout = lay(params, grads)
        self.history.append(g * g)
        ages = np.arange(len(self.history))[::-1]
        s = (1 - self.rho) * self.rho**ages @ np.array(self.history)
        return cut(p - self.lr * g / (np.sqrt(s) + self.eps), *layout)


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps = rho, eps
        self.s = self.d = 0.0

    def update(self, params, grads):
        p, g, *layout = lay(params, grads)
        self.s = self.s + (1 - self.rho) * (g * g - self.s)
        x = g * np.sqrt(self.d + self.eps) / np.sqrt(self.s + self.eps)
        self.d = self.d + (1 - self.rho) * (x * x - self.d)
        return cut(p - x, *layout)


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.history = []

    def update(self, params, grads):
        p, g, *layout = lay(params, grads)
        self.history.append(g)
        past = np.array(self.history)
        ages = np.arange(len(past))[::-1]
        w1, w2 = self.beta1**ages, self.beta2**ages
        m_hat = np.average(past, axis=0, weights=w1)
        v_hat = np.average(past**2, axis=0, weights=w2)
        return cut(p - self.lr * m_hat / (np.sqrt(v_hat) + self.eps), *layout)


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    if len(y) != len(X):
        raise ValueError
    if shuffle:
        order = np.random.default_rng(seed).permutation(len(X))
        X, y = X[order], y[order]
    cuts = range(batch_size, len(X), batch_size)
    return iter(list(zip(np.split(X, cuts), np.split(y, cuts), strict=True)))


def clip_by_global_norm(grads, max_norm):
    _, g, *layout = lay(grads, grads)
    norm = np.linalg.norm(g)
    return cut(g / norm * min(norm, max_norm) if norm > 0 else g, *layout)


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr if epoch < every else step_decay(lr * drop, epoch - every, drop, every)


def cosine_decay(lr, step, total, minimum=0.0):
    angle = np.clip(np.pi * step / total, 0.0, np.pi)
    return np.interp(np.cos(angle), [-1.0, 1.0], [minimum, lr])


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = np.zeros(epochs)
    seeds = np.random.SeedSequence(seed).generate_state(epochs)
    for epoch in range(epochs):
        for X_batch, y_batch in minibatches(X, y, batch_size, int(seeds[epoch])):
            loss, grads = loss_and_grads(params, X_batch, y_batch)
            params = optimizer.update(params, grads)
            losses[epoch] += loss * len(X_batch) / len(X)
    return params, losses
