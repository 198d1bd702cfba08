"""Mistakes in `RMSprop`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("d24_rmsprop_eps_inside")
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps, self.s = lr, rho, eps, {}

    def update(self, params, grads):
        new = {}
        for n, p in params.items():
            g = np.asarray(grads[n], float)
            self.s[n] = self.rho * self.s.get(n, 0) + (1 - self.rho) * g * g
            new[n] = np.asarray(p, float) - self.lr / np.sqrt(self.s[n] + self.eps) * g
        return new


@mistake("d19_rmsprop_sums")
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps, self.s = lr, rho, eps, {}

    def update(self, params, grads):
        new = {}
        for n, p in params.items():
            g = np.asarray(grads[n], float)
            self.s[n] = self.s.get(n, 0) + g * g
            new[n] = np.asarray(p, float) - self.lr * g / (np.sqrt(self.s[n]) + self.eps)
        return new


@mistake("rmsprop_rho_swapped")
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps, self.s = lr, rho, eps, {}

    def update(self, params, grads):
        new = {}
        for n, p in params.items():
            g = np.asarray(grads[n], float)
            self.s[n] = (1 - self.rho) * self.s.get(n, 0) + self.rho * g * g
            new[n] = np.asarray(p, float) - self.lr * g / (np.sqrt(self.s[n]) + self.eps)
        return new


@mistake("rmsprop_default_rho")
class RMSprop:
    def __init__(self, lr=0.001, rho=0.99, eps=1e-8):
        self.lr, self.rho, self.eps, self.s = lr, rho, eps, {}

    def update(self, params, grads):
        new = {}
        for n, p in params.items():
            g = np.asarray(grads[n], float)
            self.s[n] = self.rho * self.s.get(n, np.zeros_like(g)) + (1 - self.rho) * g**2
            new[n] = np.asarray(p, float) - self.lr * g / (np.sqrt(self.s[n]) + self.eps)
        return new


@mistake("rmsprop_default_rate")
class RMSprop:
    def __init__(self, lr=0.01, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps, self.s = lr, rho, eps, {}

    def update(self, params, grads):
        new = {}
        for n, p in params.items():
            g = np.asarray(grads[n], float)
            self.s[n] = self.rho * self.s.get(n, np.zeros_like(g)) + (1 - self.rho) * g**2
            new[n] = np.asarray(p, float) - self.lr * g / (np.sqrt(self.s[n]) + self.eps)
        return new


@mistake()
class RMSprop:
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.lr, self.rho, self.eps, self.s = lr, rho, eps, {}

    def update(self, params, grads):
        new = {}
        for n, p in params.items():
            g = np.asarray(grads[n], float)
            self.s[n] = self.rho * self.s.get(n, 0) + (1 - self.rho) * np.abs(g) ** 1.5
            new[n] = np.asarray(p, float) - self.lr * g / (np.sqrt(self.s[n]) + self.eps)
        return new
