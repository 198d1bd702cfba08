"""HW1 activations. Everything is a one-liner if possible."""

from math import inf

import numpy as np

f8 = lambda a: np.asarray(a, dtype=float)


def step(z):
    return (f8(z) > 0).astype(float)


def sigmoid(z):
    z = f8(z)
    # exp(-logaddexp(0, -z)) loses digits far out, so split by hand
    out = np.empty_like(z)
    pos = z >= 0
    out[pos] = 1 / (1 + np.exp(-z[pos]))
    t = np.exp(z[~pos])
    out[~pos] = t / (1 + t)
    return out


def sigmoid_grad(z):
    return sigmoid(z) * (1 - sigmoid(z))


def logit(p):
    p = f8(p)
    res = np.full(p.shape, inf)
    inside = (p > 0) & (p < 1)
    res[p == 0] = -inf
    res[inside] = np.log(p[inside]) - np.log1p(-p[inside])
    return res


def tanh(z):
    return np.tanh(f8(z))


def tanh_grad(z):
    return 1 - np.tanh(f8(z)) ** 2


def relu(z):
    return f8(z).clip(min=0)


def relu_grad(z):
    return np.where(f8(z) > 0, 1.0, 0.0)


def leaky_relu(z, negative_slope=0.01):
    z = f8(z)
    return np.maximum(z, 0) + negative_slope * np.minimum(z, 0)


def leaky_relu_grad(z, negative_slope=0.01):
    return np.where(f8(z) > 0, 1.0, negative_slope)


def elu(z, alpha=1.0):
    z = f8(z)
    return np.maximum(z, 0) + alpha * np.expm1(np.minimum(z, 0))


def elu_grad(z, alpha=1.0):
    z = f8(z)
    return np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0)))


def selu(z):
    alpha, scale = 1.6732632423543772848170429916717, 1.0507009873554804934193349852946
    return scale * elu(z, alpha=alpha)


def softplus(z):
    return np.logaddexp(0, f8(z))


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    return f8(z) * sigmoid(z)


def silu_grad(z):
    s = sigmoid(z)
    return s * (1 + f8(z) * (1 - s))


def softmax(z, axis=-1):
    z = f8(z)
    e = np.exp(z - np.max(z, axis=axis, keepdims=True, initial=-inf))
    return e / np.sum(e, axis=axis, keepdims=True)


def log_softmax(z, axis=-1):
    z = f8(z)
    if z.size == 0:
        return z.copy()
    top = np.max(z, axis=axis, keepdims=True)
    return z - top - np.log(np.sum(np.exp(z - top), axis=axis, keepdims=True))


def softmax_jacobian(z):
    p = softmax(z)
    C = len(p)
    J = np.zeros((C, C))
    for i in range(C):
        for j in range(C):
            J[i, j] = p[i] * ((i == j) - p[j])
    return J
