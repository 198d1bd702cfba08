"""Written in place on copies of its own; checks raise a subclass of ValueError at the call, batches come lazily."""

import numpy as np


class Misfit(ValueError):
    pass


def own(value):
    """A writable float64 copy; ints of any width are widened first."""
    return np.array(value).astype(np.float64)


def fitted(params, grads):
    if len(params) != len(grads) or any(name not in grads for name in params):
        raise Misfit("names")
    p = {name: own(value) for name, value in params.items()}
    g = {name: own(grads[name]) for name in params}
    if any(np.shape(p[name]) != np.shape(g[name]) for name in p):
        raise Misfit("shapes")
    return p, g


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        p, g = fitted(params, grads)
        for name in p:
            p[name] -= self.lr * g[name]
        return p


class Momentum:
    nesterov = False

    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum, self.v = lr, momentum, {}

    def update(self, params, grads):
        p, g = fitted(params, grads)
        for name in p:
            v = self.v.setdefault(name, np.zeros_like(p[name]))
            v *= self.momentum
            v -= self.lr * g[name]
            p[name] += self.momentum * v - self.lr * g[name] if self.nesterov else v
        return p


class NAG(Momentum):
    nesterov = True


class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps, self.h = lr, eps, {}

    def update(self, params, grads):
        p, g = fitted(params, grads)
        for name in p:
            h = self.h.setdefault(name, np.zeros_like(p[name]))
            h += np.multiply(g[name], g[name])
            p[name] -= self.lr * g[name] / (np.sqrt(h) + self.eps)
        return p


def fade(average, share, value):
    average *= share
    average += (1 - share) * value


class Adadelta:
    def __init__(self, rho=0.95, eps=1e-6):
        self.rho, self.eps, self.s, self.d = rho, eps, {}, {}

    def update(self, params, grads):
        p, g = fitted(params, grads)
        for name in p:
            s, d = (kept.setdefault(name, np.zeros_like(p[name])) for kept in (self.s, self.d))
            fade(s, self.rho, g[name] ** 2)
            x = np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g[name]
            fade(d, self.rho, x**2)
            p[name] -= x
        return p


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps, self.s = lr, rho, eps, {}

    def update(self, params, grads):
        p, g = fitted(params, grads)
        for name in p:
            s = self.s.setdefault(name, np.zeros_like(p[name]))
            fade(s, self.rho, g[name] ** 2)
            p[name] -= self.lr * g[name] / (np.sqrt(s) + self.eps)
        return p


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.left1, self.left2 = {}, {}, 1.0, 1.0

    def update(self, params, grads):
        p, g = fitted(params, grads)
        self.left1, self.left2 = self.left1 * self.beta1, self.left2 * self.beta2
        for name in p:
            m, v = (kept.setdefault(name, np.zeros_like(p[name])) for kept in (self.m, self.v))
            fade(m, self.beta1, g[name])
            fade(v, self.beta2, g[name] ** 2)
            p[name] -= self.lr * (m / (1 - self.left1)) / (np.sqrt(v / (1 - self.left2)) + self.eps)
        return p


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = own(X), np.array(y)
    if X.shape[:1] != y.shape[:1]:
        raise Misfit("samples")
    if shuffle:
        order = np.random.default_rng(seed).permutation(X.shape[0])
        X, y = X[order], y[order]
    ends = range(batch_size, X.shape[0] + batch_size, batch_size)
    return ((X[end - batch_size : end].copy(), y[end - batch_size : end].copy()) for end in ends)


def clip_by_global_norm(grads, max_norm):
    arrays = {name: own(g) for name, g in grads.items()}
    norm = np.sqrt(np.sum([np.sum(g**2) for g in arrays.values()])).item()
    if norm > max_norm:
        for name in arrays:
            arrays[name] *= max_norm / norm
    return arrays


def step_decay(lr, epoch, drop=0.5, every=10):
    return np.array(lr * np.float64(drop) ** np.floor(epoch / every))


def cosine_decay(lr, step, total, minimum=0.0):
    done = np.minimum(np.float64(step) / total, 1)
    return np.array(minimum + (lr - minimum) * (1 + np.cos(np.pi * done)) / 2)


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    losses = np.empty(epochs)
    for epoch in range(epochs):
        sizes, met = [], []
        for batch in minibatches(X, y, batch_size, seed + epoch):
            loss, grads = loss_and_grads(params, *batch)
            params = optimizer.update(params, grads)
            sizes.append(len(batch[1]))
            met.append(loss)
        losses[epoch] = np.dot(met, sizes) / np.sum(sizes)
    return params, losses
