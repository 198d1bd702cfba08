"""Mistakes in `Adagrad`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("d24_adagrad_eps_inside")
class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps, self.h = lr, eps, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            self.h[k] = self.h.get(k, 0.0) + g * g
            out[k] = np.asarray(params[k], float) - self.lr * g / np.sqrt(self.h[k] + self.eps)
        return out


@mistake("d22_adagrad_no_root")
class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps, self.h = lr, eps, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            self.h[k] = self.h.get(k, 0.0) + g**2
            out[k] = np.asarray(params[k], float) - self.lr * g / (self.h[k] + self.eps)
        return out


@mistake("d21_adagrad_not_squared")
class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps, self.h = lr, eps, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            self.h[k] = self.h.get(k, 0.0) + g
            out[k] = np.asarray(params[k], float) - self.lr * g / (np.sqrt(self.h[k]) + self.eps)
        return out


@mistake("adagrad_default_eps")
class Adagrad:
    def __init__(self, lr=0.01, eps=1e-7):
        self.lr, self.eps, self.h = lr, eps, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            self.h[k] = self.h.get(k, 0.0) + g**2
            out[k] = np.asarray(params[k], float) - self.lr * g / (np.sqrt(self.h[k]) + self.eps)
        return out


@mistake("adagrad_forgets")
class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps = lr, eps

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            cache = np.zeros_like(g)
            cache += g * g
            out[k] = np.asarray(params[k], float) - self.lr * g / (np.sqrt(cache) + self.eps)
        return out


@mistake()
class Adagrad:
    def __init__(self, lr=0.01, eps=1e-8):
        self.lr, self.eps, self.h = lr, eps, {}

    def update(self, params, grads):
        out = {}
        for k in params:
            g = np.asarray(grads[k], float)
            self.h[k] = self.h.get(k, 0.0) + g**2
            out[k] = np.asarray(params[k], float) - self.lr * g / (np.cbrt(self.h[k]) + self.eps)
        return out
