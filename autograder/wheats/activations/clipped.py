"""Clips the logits just inside float64's range, where the tails are below 1e-300 anyway."""

import numpy as np


def step(z):
    return np.asarray(np.asarray(z) > 0, dtype=float)


def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -709, 709)
    return 1 / (1 + np.exp(-z))


def sigmoid_grad(z):
    z = np.clip(np.asarray(z, dtype=float), -350, 350)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


def logit(p):
    p = np.asarray(p, dtype=float)
    tiny = np.finfo(float).tiny
    log_p, log_q = np.log(np.maximum(p, tiny)), np.log(np.maximum(1 - p, tiny))
    return np.where(p == 0, -np.inf, np.where(p == 1, np.inf, log_p - log_q))


def tanh(z):
    z = np.clip(np.asarray(z, dtype=float), -20, 20)
    return np.sinh(z) / np.cosh(z)


def tanh_grad(z):
    z = np.clip(np.asarray(z, dtype=float), -350, 350)
    return 4 / (np.exp(z) + np.exp(-z)) ** 2


def relu(z):
    return np.clip(np.asarray(z, dtype=float), 0, None)


def relu_grad(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.clip(z, 0, None) + negative_slope * np.clip(z, None, 0)


def leaky_relu_grad(z, negative_slope=0.01):
    return np.where(np.asarray(z) > 0, 1, negative_slope)


def elu(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.clip(z, 0, None) + alpha * np.expm1(np.clip(z, -50, 0))


def elu_grad(z, alpha=1.0):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1, alpha * np.exp(np.clip(z, -50, 0)))


def selu(z):
    alpha = 1.6732632423543772848170429916717
    scale = 1.0507009873554804934193349852946
    z = np.asarray(z, dtype=float)
    return scale * (np.maximum(0, z) + np.minimum(0, alpha * (np.exp(np.clip(z, -50, 50)) - 1)))


def softplus(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 700, z, np.log1p(np.exp(np.clip(z, -709, 709))))


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    return np.asarray(z, dtype=float) * sigmoid(z)


def silu_grad(z):
    s = sigmoid(z)
    return silu(z) * (1 - s) + s


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(np.clip(z - np.max(z, axis=axis, keepdims=True), -705, 0))
    return e / np.sum(e, axis=axis, keepdims=True)


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    d = z - np.max(z, axis=axis, keepdims=True)
    return d - np.log(np.sum(np.exp(np.clip(d, -705, 0)), axis=axis, keepdims=True))


def softmax_jacobian(z):
    p = softmax(z)
    return np.diag(p) - p.reshape(-1, 1) * p.reshape(1, -1)
