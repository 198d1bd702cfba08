"""Each optimizer holds one coroutine per name, which keeps its state in local variables."""

from itertools import count, islice

import numpy as np


class Stepper:
    def __init__(self):
        self.running = {}

    def update(self, params, grads):
        if params.keys() ^ grads.keys():
            raise ValueError("names differ")
        P = {k: np.array(v, dtype="float64") for k, v in params.items()}
        G = {k: np.array(v, dtype="float64") for k, v in grads.items()}
        if any(P[k].shape != G[k].shape for k in P):
            raise ValueError("shapes differ")
        for k in P:
            if k not in self.running:
                self.running[k] = self.steps()
                next(self.running[k])
            P[k] += self.running[k].send(G[k])
        return P


class SGD(Stepper):
    def __init__(self, lr=0.01):
        super().__init__()
        self.lr = lr

    def steps(self):
        g = yield
        while True:
            g = yield g * -self.lr


class Momentum(Stepper):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__()
        self.lr, self.mu = lr, momentum

    def steps(self):
        v, g = 0.0, (yield)
        while True:
            v = self.mu * v - self.lr * g
            g = yield v


class NAG(Momentum):
    def steps(self):
        v, g = 0.0, (yield)
        while True:
            v = self.mu * v - self.lr * g
            g = yield self.mu * v - self.lr * g


class Adagrad(Stepper):
    def __init__(self, lr=0.01, eps=1e-8):
        super().__init__()
        self.lr, self.eps = lr, eps

    def steps(self):
        h, g = 0.0, (yield)
        while True:
            h = h + g**2
            g = yield -(self.lr * g) / (np.sqrt(h) + self.eps)


class RMSprop(Stepper):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        super().__init__()
        self.lr, self.rho, self.eps = lr, rho, eps

    def steps(self):
        s, g = 0.0, (yield)
        while True:
            s = self.rho * s + (1 - self.rho) * g**2
            g = yield -(self.lr * g) / (np.sqrt(s) + self.eps)


class Adadelta(Stepper):
    def __init__(self, rho=0.95, eps=1e-6):
        super().__init__()
        self.rho, self.eps = rho, eps

    def steps(self):
        s, d, g = 0.0, 0.0, (yield)
        while True:
            s = self.rho * s + (1 - self.rho) * g**2
            x = -((d + self.eps) ** 0.5) * g * (s + self.eps) ** -0.5
            d = self.rho * d + (1 - self.rho) * x**2
            g = yield x


class Adam(Stepper):
    """Counts t for every name by itself: the same as long as every name comes in every step."""

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.lr, self.b1, self.b2, self.eps = lr, beta1, beta2, eps

    def steps(self):
        m, v, g = 0.0, 0.0, (yield)
        for t in count(1):
            m = self.b1 * m + (1 - self.b1) * g
            v = self.b2 * v + (1 - self.b2) * g**2
            m_hat, v_hat = m / (1 - self.b1**t), v / (1 - self.b2**t)
            g = yield -self.lr * m_hat / (v_hat**0.5 + self.eps)


def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X), np.asarray(y)
    if X.shape[0] != y.shape[0]:
        raise ValueError(f"{X.shape} {y.shape}")
    rng = np.random.default_rng(seed)
    order = iter(rng.permutation(len(y)) if shuffle else range(len(y)))
    while batch := list(islice(order, batch_size)):
        yield (X[batch].astype(np.float64), y[batch])


def clip_by_global_norm(grads, max_norm):
    norm = sum(np.vdot(g, g) for g in (np.asarray(g, dtype=float) for g in grads.values())) ** 0.5
    return {k: np.asarray(g, dtype=float) / max(1.0, norm / max_norm) for k, g in grads.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    full, _ = divmod(epoch, every)
    return lr * drop**full


def cosine_decay(lr, step, total, minimum=0.0):
    return minimum + (lr - minimum) * (1 - np.sin(np.pi / 2 * min(step / total, 1)) ** 2)


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    def run():
        now = params
        for epoch in range(epochs):
            mean, seen = 0.0, 0
            for batch in minibatches(X, y, batch_size, seed * 7919 + epoch):
                loss, grads = loss_and_grads(now, *batch)
                now = optimizer.update(now, grads)
                seen += len(batch[0])
                mean += (loss - mean) * len(batch[0]) / seen
            yield now, mean

    history = list(run())
    return (history[-1][0] if history else params), [mean for _, mean in history]
