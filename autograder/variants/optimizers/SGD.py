"""Mistakes in `SGD`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("d01_sgd_climbs")
class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        return {k: np.asarray(params[k], float) + self.lr * np.asarray(grads[k], float) for k in params}


@mistake("d03_sgd_in_place")
class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for key in params.keys():
            params[key] -= self.lr * grads[key]
        return params


@mistake("sgd_no_rate")
class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        new = {}
        for key, value in params.items():
            new[key] = np.asarray(value, float) - np.asarray(grads[key], float)
        return new


@mistake("sgd_default_rate")
class SGD:
    def __init__(self, lr=0.1):
        self.lr = lr

    def update(self, params, grads):
        new = {}
        for key, value in params.items():
            new[key] = np.asarray(value, float) - self.lr * np.asarray(grads[key], float)
        return new


@mistake()
class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        return {k: np.asarray(params[k], float) * (1 - self.lr * np.asarray(grads[k], float)) for k in params}
