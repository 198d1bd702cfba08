"""The textbook's formulas where overflow gives the right limit, with NumPy's warnings switched off."""

import numpy as np


def quiet():
    return np.errstate(all="ignore")


@np.errstate(over="ignore")
def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=np.float64)))


def step(z):
    z = np.asarray(z, dtype=np.float64)
    with np.errstate(all="ignore"):
        return np.nan_to_num(np.ceil(z / (np.abs(z) + 1) * 0.5))


def sigmoid_grad(z):
    return sigmoid(z) * (1 - sigmoid(z))


def logit(p):
    p = np.asarray(p, dtype=np.float64)
    with quiet():
        return np.log(p / (1 - p))


def tanh(z):
    with quiet():
        return 1 - 2 / (np.exp(2 * np.asarray(z, dtype=np.float64)) + 1)


def tanh_grad(z):
    with quiet():
        return 1 / np.cosh(np.asarray(z, dtype=np.float64)) ** 2


def relu(z):
    z = np.asarray(z, dtype=np.float64)
    return z * (z > 0)


def relu_grad(z):
    return (np.asarray(z) > 0).astype(np.float64)


def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=np.float64)
    return z * (z > 0) + negative_slope * z * (z <= 0)


def leaky_relu_grad(z, negative_slope=0.01):
    z = np.asarray(z)
    return 1.0 * (z > 0) + negative_slope * (z <= 0)


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    with quiet():
        return np.where(z > 0, z, alpha * (np.exp(z) - 1))


def elu_grad(z, alpha=1.0):
    z = np.asarray(z, dtype=np.float64)
    with quiet():
        return np.where(z > 0, 1.0, alpha * np.exp(z))


def selu(z):
    z = np.asarray(z, dtype=np.float64)
    with quiet():
        return 1.0507009873554804934 * np.where(z > 0, z, 1.6732632423543772848 * (np.exp(z) - 1))


def softplus(z):
    z = np.asarray(z, dtype=np.float64)
    with quiet():
        return np.where(z > 30, z, np.log1p(np.exp(z)))


def softplus_grad(z):
    z = np.asarray(z, dtype=np.float64)
    with quiet():
        return np.where(z > 40, 1.0, np.exp(z) / (1 + np.exp(z)))


def silu(z):
    z = np.asarray(z, dtype=np.float64)
    with quiet():
        return z / (1 + np.exp(-z))


def silu_grad(z):
    z = np.asarray(z, dtype=np.float64)
    return silu(z) + sigmoid(z) * (1 - silu(z))


def softmax(z, axis=-1):
    e = np.exp(z - np.max(np.asarray(z, dtype=np.float64), axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)


def log_softmax(z, axis=-1):
    top = np.max(np.asarray(z, dtype=np.float64), axis=axis, keepdims=True)
    log_sum_exp = top + np.log(np.sum(np.exp(z - top), axis=axis, keepdims=True))
    return z - log_sum_exp


def softmax_jacobian(z):
    p = softmax(z).reshape(-1, 1)
    return np.diagflat(p) - p @ p.T
