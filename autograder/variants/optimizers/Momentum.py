"""Mistakes in `Momentum`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("d10_momentum_sign")
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = None

    def update(self, params, grads):
        if self.v is None:
            self.v = {k: np.zeros_like(np.asarray(p, float)) for k, p in params.items()}
        new = {}
        for k in params:
            self.v[k] = self.momentum * self.v[k] + self.lr * np.asarray(grads[k], float)
            new[k] = np.asarray(params[k], float) + self.v[k]
        return new


@mistake("d09_momentum_average")
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.beta, self.v = lr, momentum, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            v = self.beta * self.v.get(k, np.zeros(g.shape)) + (1 - self.beta) * g
            self.v[k] = v
            out[k] = np.asarray(params[k], float) - self.lr * v
        return out


@mistake("d09_momentum_average")
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.velocity = {}

    def update(self, params, grads):
        result = {}
        for name, p in params.items():
            p = np.asarray(p, dtype=np.float64)
            g = np.asarray(grads[name], dtype=np.float64)
            if name not in self.velocity:
                self.velocity[name] = np.zeros_like(p)
            self.velocity[name] = self.momentum * self.velocity[name] + (1.0 - self.momentum) * g
            result[name] = p - self.lr * self.velocity[name]
        return result


@mistake("d12_momentum_is_nesterov")
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.mu, self.v = lr, momentum, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            self.v[k] = self.mu * self.v.get(k, 0.0) - self.lr * g
            out[k] = np.asarray(params[k], float) + self.mu * self.v[k] - self.lr * g
        return out


@mistake("d06_momentum_forgets")
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.mu = lr, momentum

    def update(self, params, grads):
        v = {k: np.zeros(np.shape(p)) for k, p in params.items()}
        out = {}
        for k in params:
            v[k] = self.mu * v[k] - self.lr * np.asarray(grads[k], float)
            out[k] = np.asarray(params[k], float) + v[k]
        return out


@mistake("momentum_old_velocity")
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.mu, self.v = lr, momentum, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            old = self.v.get(k, np.zeros_like(g))
            out[k] = np.asarray(params[k], float) + old
            self.v[k] = self.mu * old - self.lr * g
        return out


@mistake()
class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.mu, self.v = lr, momentum, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            self.v[k] = self.mu**2 * self.v.get(k, 0.0) - self.lr * g
            out[k] = np.asarray(params[k], float) + self.v[k]
        return out
