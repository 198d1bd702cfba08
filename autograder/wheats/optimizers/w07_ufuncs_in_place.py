"""Buffers of its own, filled by ufuncs with out=; what leaves is a copy."""

import numpy as np


def prepare(params, grads):
    if len(params) != len(grads) or any(name not in grads for name in params):
        raise ValueError("names")
    for name in params:
        if np.array(params[name]).shape != np.array(grads[name]).shape:
            raise ValueError("shape")


class Base:
    buffers = 1

    def __init__(self, **settings):
        self.__dict__.update(settings)
        self.state = {}
        self.count = 0

    def update(self, params, grads):
        prepare(params, grads)
        self.count = self.count + 1
        out = {}
        for name in grads:
            g = np.array(grads[name], dtype=np.float64, ndmin=1, order="C")
            if name not in self.state:
                self.state[name] = [np.zeros_like(g) for _ in range(self.buffers)]
            p = np.array(params[name], dtype=np.float64, ndmin=1, order="C")
            self.apply(p, g, *self.state[name])
            out[name] = p.reshape(np.shape(params[name])).copy()
        return out


class SGD(Base):
    buffers = 0

    def __init__(self, lr=0.01):
        super().__init__(lr=lr)

    def apply(self, p, g):
        np.multiply(g, self.lr, out=g)
        np.subtract(p, g, out=p)


class Momentum(Base):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__(lr=lr, momentum=momentum)

    def apply(self, p, g, v):
        np.multiply(v, self.momentum, out=v)
        np.multiply(g, self.lr, out=g)
        np.subtract(v, g, out=v)
        np.add(p, v, out=p)


class NAG(Base):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__(lr=lr, momentum=momentum)

    def apply(self, p, g, v):
        np.multiply(g, self.lr, out=g)
        np.multiply(v, self.momentum, out=v)
        np.subtract(v, g, out=v)
        np.subtract(p, g, out=p)
        p += self.momentum * v


class Adagrad(Base):
    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__(lr=lr, eps=eps)

    def apply(self, p, g, h):
        h += np.multiply(g, g)
        root = np.sqrt(h)
        root += self.eps
        g /= root
        g *= self.lr
        p -= g


class RMSprop(Base):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__(lr=lr, rho=rho, eps=eps)

    def apply(self, p, g, s):
        s *= self.rho
        s += (1 - self.rho) * np.power(g, 2)
        p -= np.divide(self.lr * g, np.sqrt(s) + self.eps)


class Adadelta(Base):
    buffers = 2

    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__(rho=rho, eps=eps)

    def apply(self, p, g, s, d):
        s *= self.rho
        s += (1 - self.rho) * g * g
        g *= np.sqrt(d + self.eps)
        g /= np.sqrt(s + self.eps)
        p -= g
        d *= self.rho
        d += (1 - self.rho) * g * g


class Adam(Base):
    buffers = 2

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(lr=lr, beta1=beta1, beta2=beta2, eps=eps)

    def apply(self, p, g, m, v):
        np.multiply(m, self.beta1, out=m)
        m += (1 - self.beta1) * g
        np.multiply(v, self.beta2, out=v)
        np.multiply(g, g, out=g)
        v += (1 - self.beta2) * g
        step = m / (1 - np.power(self.beta1, self.count))
        step /= np.sqrt(v / (1 - np.power(self.beta2, self.count))) + self.eps
        p -= self.lr * step


def minibatches(X, y, batch_size, seed, shuffle=True):
    X = np.array(X, dtype=np.float64)
    y = np.array(y)
    if X.shape[:1] != y.shape[:1]:
        raise ValueError("different numbers of samples")
    if shuffle:
        for array in (X, y):
            np.random.default_rng(seed).shuffle(array)
    full, rest = divmod(len(X), batch_size)
    for i in range(full):
        yield X[i * batch_size : (i + 1) * batch_size].copy(), y[i * batch_size : (i + 1) * batch_size].copy()
    if rest:
        yield X[-rest:], y[-rest:]


def clip_by_global_norm(grads, max_norm):
    out = {name: np.array(g, dtype=np.float64) for name, g in grads.items()}
    squares = np.array([np.einsum("i,i->", g.ravel(), g.ravel()) for g in out.values()])
    norm = np.sqrt(squares.sum())
    if not norm <= max_norm:
        for name in out:
            out[name] = np.multiply(out[name], max_norm / norm)
    return out


def step_decay(lr, epoch, drop=0.5, every=10):
    rate = np.float64(lr)
    for e in range(1, epoch + 1):
        if e % every == 0:
            rate *= drop
    return rate


def cosine_decay(lr, step, total, minimum=0.0):
    rate = (lr - minimum) * (1 + np.cos(np.pi * step / total)) / 2 + minimum
    return rate if step < total else minimum


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    current = {name: np.array(p, dtype=np.float64) for name, p in params.items()}
    losses = np.empty(epochs)
    for epoch in range(epochs):
        values, lengths = [], []
        for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch, shuffle=True):
            loss, grads = loss_and_grads(current, X_batch, y_batch)
            values.append(loss)
            lengths.append(len(X_batch))
            for name, moved in optimizer.update(current, grads).items():
                current[name] = moved
        losses[epoch] = np.dot(values, lengths) / np.sum(lengths)
    return current, losses
