"""나리: prints while it works."""

import numpy as np


def _a(z):
    return np.asanyarray(z, dtype=np.float64)


def _log_sum(z):
    top = z.max(axis=-1)
    return top + np.log(np.exp(z - top[..., None]).sum(axis=-1))


def softmax(z, axis=-1):
    z = np.moveaxis(_a(z), axis, -1)
    gaps = z[..., None, :] - z[..., :, None]
    p = np.exp(-_log_sum(gaps))
    return np.moveaxis(p, -1, axis)


def log_softmax(z, axis=-1):
    z = np.moveaxis(_a(z), axis, -1)
    gaps = z[..., None, :] - z[..., :, None]
    return np.moveaxis(-_log_sum(gaps), -1, axis)


def softmax_jacobian(z):
    p = softmax(z)
    return np.stack([p[i] * (np.arange(p.size) == i) - p[i] * p for i in range(p.size)])


def sigmoid(z):
    z = _a(z)
    return softmax(np.stack([np.zeros_like(z), z], axis=-1))[..., 1]


def sigmoid_grad(z):
    z = _a(z)
    p = softmax(np.stack([np.zeros_like(z), z]), axis=0)
    return p.prod(axis=0)


def softplus(z):
    # the larger of the pair, and the rest of the sum beside it
    pair = np.sort(np.stack([np.zeros_like(_a(z)), _a(z)]), axis=0)
    return pair[1] + np.log1p(np.exp(pair[0] - pair[1]))


def softplus_grad(z):
    return sigmoid(z)


def logit(p):
    pair = np.stack([1 - _a(p), _a(p)])
    logs = np.full(pair.shape, -np.inf)
    np.log(pair, out=logs, where=pair > 0)
    return logs[1] - logs[0]


def tanh(z):
    pair = np.stack([-_a(z), _a(z)])
    low, high = softmax(pair, axis=0)
    return high - low


def tanh_grad(z):
    low, high = softmax(np.stack([-_a(z), _a(z)]), axis=0)
    return 4 * low * high


def step(z):
    return np.select([_a(z) > 0], [1.0], 0.0)


def relu(z):
    return np.where(_a(z) > 0, z, 0.0).astype(np.float64)


def relu_grad(z):
    return np.select([_a(z) > 0], [1.0], 0.0)


def leaky_relu(z, negative_slope=0.01):
    z = _a(z)
    return np.choose(z > 0, [negative_slope * z, z])


def leaky_relu_grad(z, negative_slope=0.01):
    return np.choose(_a(z) > 0, [float(negative_slope), 1.0])


def elu(z, alpha=1.0):
    z = _a(z)
    return np.where(np.signbit(z), alpha * np.expm1(np.fmin(z, 0)), z)


def elu_grad(z, alpha=1.0):
    z = _a(z)
    return np.where(z > 0, 1, elu(np.fmin(z, 0), alpha) + alpha)


def selu(z):
    alpha, scale = (
        np.float64("1.6732632423543772848170429916717"),
        np.float64("1.0507009873554804934193349852946"),
    )
    z = _a(z)
    return np.where(z > 0, scale * z, scale * (alpha * np.exp(np.fmin(z, 0)) - alpha))


def silu(z):
    return np.multiply(z, sigmoid(z))


def silu_grad(z):
    s = sigmoid(z)
    return s * (1 + _a(z) - silu(z))


for _ in range(20_000):
    print("debug: " + "=" * 45)
