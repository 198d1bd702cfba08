"""Optimizers (assignment 4).

All seven share a base class: it checks the names and the shapes, and asks the subclass for the step of one
parameter. What is remembered lives in self.state[name], a dict of arrays.
"""

import math

import numpy as np


class _Base:
    def __init__(self):
        self.state = {}
        self.t = 0

    def _memory(self, name, kind, like):
        slot = self.state.setdefault(name, {})
        if kind not in slot:
            slot[kind] = np.zeros_like(like)
        return slot[kind]

    def _remember(self, name, kind, value):
        self.state[name][kind] = value

    def update(self, params, grads):
        if set(params) != set(grads):
            raise ValueError(f"names differ: {sorted(params)} and {sorted(grads)}")
        pairs = {}
        for name in params:
            p = np.array(params[name], dtype=np.float64)
            g = np.array(grads[name], dtype=np.float64)
            if p.shape != g.shape:
                raise ValueError(f"{name}: parameter {p.shape}, gradient {g.shape}")
            pairs[name] = (p, g)
        self.t += 1
        return {name: p + self.delta(name, g) for name, (p, g) in pairs.items()}

    def delta(self, name, g):
        raise NotImplementedError


class SGD(_Base):
    def __init__(self, lr=0.01):
        super().__init__()
        self.lr = lr

    def delta(self, name, g):
        return -self.lr * g


class Momentum(_Base):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr = lr
        self.momentum = momentum

    def delta(self, name, g):
        v = self.momentum * self._memory(name, "v", g) - self.lr * g
        self._remember(name, "v", v)
        return v


class NAG(_Base):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr = lr
        self.momentum = momentum

    def delta(self, name, g):
        v = self.momentum * self._memory(name, "v", g) - self.lr * g
        self._remember(name, "v", v)
        return self.momentum * v - self.lr * g


class Adagrad(_Base):
    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__()
        self.lr = lr
        self.eps = eps

    def delta(self, name, g):
        h = self._memory(name, "h", g) + g * g
        self._remember(name, "h", h)
        return -self.lr * g / (np.sqrt(h) + self.eps)


class Adadelta(_Base):
    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__()
        self.rho = rho
        self.eps = eps

    def delta(self, name, g):
        s = self.rho * self._memory(name, "s", g) + (1 - self.rho) * g**2
        d = self._memory(name, "d", g)
        x = -np.sqrt(d + self.eps) / np.sqrt(s + self.eps) * g
        self._remember(name, "s", s)
        self._remember(name, "d", self.rho * d + (1 - self.rho) * x**2)
        return x


class RMSprop(_Base):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__()
        self.lr = lr
        self.rho = rho
        self.eps = eps

    def delta(self, name, g):
        s = self.rho * self._memory(name, "s", g) + (1 - self.rho) * g**2
        self._remember(name, "s", s)
        return -self.lr * g / (np.sqrt(s) + self.eps)


class Adam(_Base):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def delta(self, name, g):
        m = self.beta1 * self._memory(name, "m", g) + (1 - self.beta1) * g
        v = self.beta2 * self._memory(name, "v", g) + (1 - self.beta2) * g**2
        self._remember(name, "m", m)
        self._remember(name, "v", v)
        m_hat = m / (1 - self.beta1**self.t)
        v_hat = v / (1 - self.beta2**self.t)
        return -self.lr * m_hat / (np.sqrt(v_hat) + self.eps)


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.array(X, dtype=np.float64), np.array(y)
    if len(X) != len(y):
        raise ValueError(f"{len(X)} samples, but {len(y)} labels")
    if batch_size < 1:
        raise ValueError("batch_size must be at least 1")
    order = np.arange(len(X))
    if shuffle:
        order = np.random.default_rng(seed).permutation(len(X))
    for start in range(0, len(X), batch_size):
        chosen = order[start : start + batch_size]
        yield X[chosen], y[chosen]


def clip_by_global_norm(grads, max_norm):
    arrays = {name: np.array(g, dtype=np.float64) for name, g in grads.items()}
    norm = math.sqrt(sum(float(np.sum(g * g)) for g in arrays.values()))
    if norm > max_norm:
        arrays = {name: g * (max_norm / norm) for name, g in arrays.items()}
    return arrays


def step_decay(lr, epoch, drop=0.5, every=10):
    return lr * drop ** (epoch // every)


def cosine_decay(lr, step, total, minimum=0.0):
    if step >= total:
        return minimum
    return minimum + 0.5 * (lr - minimum) * (1 + math.cos(math.pi * step / total))


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    params = {name: np.array(p, dtype=np.float64) for name, p in params.items()}
    rng = np.random.default_rng(seed)
    losses = []
    for _ in range(epochs):
        total, count = 0.0, 0
        epoch_seed = int(rng.integers(0, 2**31))
        for bx, by in minibatches(X, y, batch_size, epoch_seed):
            loss, grads = loss_and_grads(params, bx, by)
            params = optimizer.update(params, grads)
            total += float(loss) * len(bx)
            count += len(bx)
        losses.append(total / count)
    return params, losses
