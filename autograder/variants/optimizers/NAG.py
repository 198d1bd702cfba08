"""Mistakes in `NAG`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("d13_nag_gradient_at_lookahead")
class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum, self.v = lr, momentum, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            self.v[k] = self.momentum * self.v.get(k, 0.0) - self.lr * np.asarray(grads[k], float)
            out[k] = np.asarray(params[k], float) + self.v[k]
        return out


@mistake("d15_nag_new_velocity_squared")
class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = None

    def update(self, params, grads):
        if self.v is None:
            self.v = {}
            for key, val in params.items():
                self.v[key] = np.zeros_like(np.asarray(val, float))
        out = {}
        for key in params.keys():
            self.v[key] *= self.momentum
            self.v[key] -= self.lr * np.asarray(grads[key], float)
            p = np.asarray(params[key], float) + self.momentum * self.momentum * self.v[key]
            out[key] = p - (1 + self.momentum) * self.lr * np.asarray(grads[key], float)
        return out


@mistake("d06_nag_forgets")
class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.mu = lr, momentum

    def update(self, params, grads):
        v, out = {}, {}
        for k in params:
            g = np.asarray(grads[k], float)
            v[k] = self.mu * v.get(k, 0.0) - self.lr * g
            out[k] = np.asarray(params[k], float) + self.mu * v[k] - self.lr * g
        return out


@mistake()
class NAG:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.mu, self.v = lr, momentum, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            self.v[k] = self.mu * self.v.get(k, 0.0) - self.lr * g
            out[k] = np.asarray(params[k], float) + 2 * self.v[k] - self.lr * g
        return out
