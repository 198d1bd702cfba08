"""준서: forgot a parenthesis."""

import numpy as np


def softplus(z):
    return np.logaddexp(0, np.float64(z) if np.ndim(z) == 0 else np.array(z, np.float64))


def _flip(z):
    return -np.array(z, np.float64)


def sigmoid(z):
    return np.exp(-softplus(_flip(z)))


def sigmoid_grad(z):
    return np.exp(-softplus(z) - softplus(_flip(z)))


def softplus_grad(z):
    return sigmoid(z)


def logit(p):
    p = np.array(p, np.float64)
    safe = np.where((p == 0) | (p == 1), 0.5, p)
    middle = np.log(safe) - np.log1p(-safe)
    return np.where(p == 0, -np.inf, np.where(p == 1, np.inf, middle))


def tanh(z):
    return sigmoid(2 * np.array(z, np.float64)) * 2 - 1


def tanh_grad(z):
    return 4 * sigmoid_grad(2 * np.array(z, np.float64))


def step(z):
    return np.heaviside(np.array(z, np.float64), 0)


def relu(z):
    return np.maximum(np.asarray(z, dtype=float), 0.0


def relu_grad(z):
    return step(z)


def leaky_relu(z, negative_slope=0.01):
    return relu(z) - negative_slope * relu(_flip(z))


def leaky_relu_grad(z, negative_slope=0.01):
    return step(z) + negative_slope * (1 - step(z))


def elu(z, alpha=1.0):
    return relu(z) + alpha * np.expm1(-relu(_flip(z)))


def elu_grad(z, alpha=1.0):
    right = step(z)
    return right + (1 - right) * (elu(z, alpha) + alpha)


def selu(z):
    scale = 1.0507009873554805
    return scale * relu(z) + scale * 1.6732632423543772 * np.expm1(-relu(_flip(z)))


def silu(z):
    return np.array(z, np.float64) * sigmoid(z)


def silu_grad(z):
    return sigmoid(z) + np.array(z, np.float64) * sigmoid_grad(z)


def log_softmax(z, axis=-1):
    z = np.array(z, np.float64)
    z = z - np.amax(z, axis, keepdims=True)
    return z - np.logaddexp.reduce(z, axis=axis, keepdims=True)


def softmax(z, axis=-1):
    return np.exp(log_softmax(z, axis))


def softmax_jacobian(z):
    p = softmax(z)
    return p[:, None] * (np.eye(p.shape[0]) - p[None, :])
