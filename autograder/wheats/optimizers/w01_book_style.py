"""The Korean book's way: state made of zeros when it is still None, loops over the keys, work on copies."""

import numpy as np


def check(params, grads):
    for key in list(params) + list(grads):
        if key not in params or key not in grads:
            raise ValueError("unknown parameter " + key)
        if np.shape(params[key]) != np.shape(grads[key]):
            raise ValueError("shape of " + key)


def copies(arrays):
    return {key: np.array(val, dtype=float) for key, val in arrays.items()}


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        check(params, grads)
        params, grads = copies(params), copies(grads)
        for key in params:
            params[key] -= self.lr * grads[key]
        return params


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = None

    def update(self, params, grads):
        check(params, grads)
        params, grads = copies(params), copies(grads)
        if self.v is None:
            self.v = {}
            for key, val in params.items():
                self.v[key] = np.zeros_like(val)
        for key in params:
            self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]
            params[key] += self.v[key]
        return params


class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = None

    def update(self, params, grads):
        check(params, grads)
        params, grads = copies(params), copies(grads)
        if self.v is None:
            self.v = {key: np.zeros_like(val) for key, val in params.items()}
        for key in params:
            params[key] += self.momentum * self.momentum * self.v[key]
            params[key] -= (1 + self.momentum) * self.lr * grads[key]
            self.v[key] *= self.momentum
            self.v[key] -= self.lr * grads[key]
        return params


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr = lr
        self.eps = eps
        self.h = None

    def update(self, params, grads):
        check(params, grads)
        params, grads = copies(params), copies(grads)
        if self.h is None:
            self.h = {key: np.zeros_like(val) for key, val in params.items()}
        for key in params:
            self.h[key] += grads[key] * grads[key]
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return params


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho = rho
        self.eps = eps
        self.h = None
        self.d = None

    def update(self, params, grads):
        check(params, grads)
        params, grads = copies(params), copies(grads)
        if self.h is None:
            self.h = {key: np.zeros_like(val) for key, val in params.items()}
            self.d = {key: np.zeros_like(val) for key, val in params.items()}
        for key in params:
            self.h[key] *= self.rho
            self.h[key] += (1 - self.rho) * grads[key] ** 2
            dx = np.sqrt((self.d[key] + self.eps) / (self.h[key] + self.eps)) * grads[key]
            self.d[key] *= self.rho
            self.d[key] += (1 - self.rho) * dx**2
            params[key] -= dx
        return params


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr = lr
        self.rho = rho
        self.eps = eps
        self.h = None

    def update(self, params, grads):
        check(params, grads)
        params, grads = copies(params), copies(grads)
        if self.h is None:
            self.h = {key: np.zeros_like(val) for key, val in params.items()}
        for key in params:
            self.h[key] *= self.rho
            self.h[key] += (1 - self.rho) * grads[key] * grads[key]
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + self.eps)
        return params


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.iter = 0
        self.m = None
        self.v = None

    def update(self, params, grads):
        check(params, grads)
        params, grads = copies(params), copies(grads)
        if self.m is None:
            self.m, self.v = {}, {}
            for key, val in params.items():
                self.m[key] = np.zeros_like(val)
                self.v[key] = np.zeros_like(val)
        self.iter += 1
        for key in params:
            self.m[key] += (1 - self.beta1) * (grads[key] - self.m[key])
            self.v[key] += (1 - self.beta2) * (grads[key] ** 2 - self.v[key])
            unbias_m = self.m[key] / (1 - self.beta1**self.iter)
            unbias_v = self.v[key] / (1 - self.beta2**self.iter)
            params[key] -= self.lr * unbias_m / (np.sqrt(unbias_v) + self.eps)
        return params


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.array(X, dtype=float), np.array(y)
    if X.shape[0] != y.shape[0]:
        raise ValueError("X and y")
    index = np.arange(X.shape[0])
    if shuffle:
        rng = np.random.default_rng(seed)
        rng.shuffle(index)
    i = 0
    while i < X.shape[0]:
        mask = index[i : i + batch_size]
        yield X[mask], y[mask]
        i += batch_size


def clip_by_global_norm(grads, max_norm):
    grads = copies(grads)
    total = 0.0
    for grad in grads.values():
        total += np.sum(grad**2)
    rate = max_norm / np.sqrt(total) if total > 0 else 1
    if rate < 1:
        for key in grads:
            grads[key] *= rate
    return grads


def step_decay(lr, epoch, drop=0.5, every=10):
    for _ in range(int(epoch / every)):
        lr = lr * drop
    return lr


def cosine_decay(lr, step, total, minimum=0.0):
    if step >= total:
        return minimum
    return minimum + 0.5 * (lr - minimum) * (1 + np.cos(np.pi * step / total))


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    params = copies(params)
    loss_list = []
    for epoch in range(epochs):
        losses, sizes = [], []
        for x_batch, t_batch in minibatches(X, y, batch_size, seed + 1000 * epoch):
            loss, grads = loss_and_grads(params, x_batch, t_batch)
            losses.append(loss)
            sizes.append(x_batch.shape[0])
            params = optimizer.update(params, grads)
        loss_list.append(np.average(losses, weights=sizes))
    return params, loss_list
