"""Mistakes in `Adam`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("adam_no_correction")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            new[k] = np.asarray(params[k], float) - self.lr * m / (np.sqrt(v) + self.eps)
        return new


@mistake("d24_adam_eps_inside")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[k] = np.asarray(params[k], float) - self.lr * m_hat / np.sqrt(v_hat + self.eps)
        return new


@mistake("d33_adam_correction_without_power")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1)
            v_hat = v / (1 - self.beta2)
            new[k] = np.asarray(params[k], float) - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new


@mistake("d37_adam_counts_parameters")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        new = {}
        for k in params:
            self.t += 1
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[k] = np.asarray(params[k], float) - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new


@mistake("d40_adam_squares_of_m")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * m**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[k] = np.asarray(params[k], float) - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new


@mistake("d42_adam_corrects_only_m")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            new[k] = np.asarray(params[k], float) - self.lr * m_hat / (np.sqrt(v) + self.eps)
        return new


@mistake("d22_adam_no_root")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[k] = np.asarray(params[k], float) - self.lr * m_hat / (v_hat + self.eps)
        return new


@mistake("d06_adam_forgets")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.m, self.v = {}, {}
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[k] = np.asarray(params[k], float) - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new


@mistake("d39_adam_betas_swapped")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta2 * self.m.get(k, 0.0) + (1 - self.beta2) * g
            v = self.beta1 * self.v.get(k, 0.0) + (1 - self.beta1) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta2**self.t)
            v_hat = v / (1 - self.beta1**self.t)
            new[k] = np.asarray(params[k], float) - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new


@mistake("adam_default_eps")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-7):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[k] = np.asarray(params[k], float) - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new


@mistake("d01_adam_climbs")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[k] = np.asarray(params[k], float) + self.lr * m_hat / (np.sqrt(v_hat) + self.eps)
        return new


@mistake()
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new[k] = np.asarray(params[k], float) - self.lr * np.sign(m_hat)
        return new


@mistake("adam_eps_before_correction")
class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.m, self.v, self.t = {}, {}, 0

    def update(self, params, grads):
        self.t += 1
        new = {}
        for k in params:
            g = np.asarray(grads[k], float)
            m = self.beta1 * self.m.get(k, 0.0) + (1 - self.beta1) * g
            v = self.beta2 * self.v.get(k, 0.0) + (1 - self.beta2) * g**2
            self.m[k], self.v[k] = m, v
            lr_t = self.lr * np.sqrt(1 - self.beta2**self.t) / (1 - self.beta1**self.t)
            new[k] = np.asarray(params[k], float) - lr_t * m / (np.sqrt(v) + self.eps)
        return new
