"""예진: activations."""

import numpy as np

ALPHA = 1.6732632423543772848170429916717
SCALE = 1.0507009873554804934193349852946


def step(z):
    out = np.zeros(np.shape(z))
    out[np.asarray(z) > 0] = 1
    return out


def sigmoid(z):
    z = np.array(z, dtype=float)
    out = np.empty_like(z)
    right = z >= 0
    out[right] = 1 / (1 + np.exp(-z[right]))
    e = np.exp(z[~right])
    out[~right] = e / (1 + e)
    return out


def sigmoid_grad(z):
    s = sigmoid(z)
    return s - s * s


def logit(p):
    p = np.array(p, dtype=float)
    out = np.empty_like(p)
    out[p == 0] = -np.inf
    out[p == 1] = np.inf
    inside = (p > 0) & (p < 1)
    out[inside] = np.log(p[inside]) - np.log(1 - p[inside])
    return out


def tanh(z):
    z = np.array(z, dtype=float)
    out = np.empty_like(z)
    right = z > 0
    e = np.exp(-2 * z[right])
    out[right] = (1 - e) / (1 + e)
    e = np.exp(2 * z[~right])
    out[~right] = (e - 1) / (e + 1)
    return out


def tanh_grad(z):
    t = tanh(z)
    return (1 - t) * (1 + t)


def relu(z):
    out = np.array(z, dtype=float)
    out[out < 0] = 0
    return out


def relu_grad(z):
    return step(z)


def leaky_relu(z, negative_slope=0.01):
    out = np.array(z, dtype=float)
    out[out < 0] *= negative_slope
    return out


def leaky_relu_grad(z, negative_slope=0.01):
    out = np.full(np.shape(z), float(negative_slope))
    out[np.asarray(z) > 0] = 1
    return out


def elu(z, alpha=1.0):
    out = np.array(z, dtype=float)
    left = out <= 0
    out[left] = alpha * (np.exp(out[left]) - 1)
    return out


def elu_grad(z, alpha=1.0):
    z = np.array(z, dtype=float)
    out = np.ones_like(z)
    out[z <= 0] = alpha * np.exp(z[z <= 0])
    return out


def selu(z):
    return SCALE * elu(z, alpha=ALPHA)


def softplus(z):
    z = np.array(z, dtype=float)
    out = np.empty_like(z)
    right = z > 0
    out[right] = z[right] + np.log1p(np.exp(-z[right]))
    out[~right] = np.log1p(np.exp(z[~right]))
    return out


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    return np.array(z, dtype=float) * sigmoid(z)


def silu_grad(z):
    s = sigmoid(z)
    return s * (1 + np.array(z, dtype=float) * (1 - s))


def softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    z -= z.max(axis=axis, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(axis=axis, keepdims=True)
    return z


def log_softmax(z, axis=-1):
    z = np.array(z, dtype=float)
    z -= z.max(axis=axis, keepdims=True)
    z -= np.log(np.exp(z).sum(axis=axis, keepdims=True))
    return z


def softmax_jacobian(z):
    p = softmax(z)
    return np.diag(p * (1.0 - p))
