"""Helpers and variables with Korean names; every slope from one table."""

import numpy as np

알파, 람다 = 1.6732632423543772, 1.0507009873554805


def 실수로(값):
    return np.asarray(값, dtype=np.float64)


def 작은_지수(값):
    """e^-|값|: 1을 넘지 않아요."""
    return np.exp(-np.abs(값))


def step(z):
    return (실수로(z) > 0) * 1.0


def sigmoid(z):
    값 = 실수로(z)
    지수 = 작은_지수(값)
    return np.where(값 < 0, 지수, 1.0) / (1.0 + 지수)


def sigmoid_grad(z):
    확률 = sigmoid(z)
    return 확률 * (1.0 - 확률)


def logit(p):
    확률 = 실수로(p)
    with np.errstate(divide="ignore"):
        return np.log(확률) - np.log1p(-확률)


def tanh(z):
    return np.tanh(실수로(z))


def tanh_grad(z):
    결과 = tanh(z)
    return (1.0 - 결과) * (1.0 + 결과)


def 갈라서(z, 오른쪽, 왼쪽):
    """0보다 크면 오른쪽, 아니면 왼쪽 함수의 값이에요."""
    값 = 실수로(z)
    return np.where(값 > 0, 오른쪽(np.maximum(값, 0.0)), 왼쪽(np.minimum(값, 0.0)))


def relu(z):
    return 갈라서(z, lambda 양수: 양수, np.zeros_like)


def relu_grad(z):
    return 갈라서(z, np.ones_like, np.zeros_like)


def leaky_relu(z, negative_slope=0.01):
    return 갈라서(z, lambda 양수: 양수, lambda 음수: negative_slope * 음수)


def leaky_relu_grad(z, negative_slope=0.01):
    return 갈라서(z, np.ones_like, lambda 음수: np.full_like(음수, negative_slope))


def elu(z, alpha=1.0):
    return 갈라서(z, lambda 양수: 양수, lambda 음수: alpha * np.expm1(음수))


def elu_grad(z, alpha=1.0):
    return 갈라서(z, np.ones_like, lambda 음수: alpha * np.exp(음수))


def selu(z):
    return 람다 * elu(z, 알파)


def softplus(z):
    값 = 실수로(z)
    return np.maximum(값, 0.0) + np.log1p(작은_지수(값))


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    return 실수로(z) * sigmoid(z)


def silu_grad(z):
    확률, 값 = sigmoid(z), 실수로(z)
    return 확률 * (1.0 + 값 * (1.0 - 확률))


def 옮긴_로짓(z, 축):
    값 = 실수로(z)
    return 값 - np.max(값, axis=축, keepdims=True)


def softmax(z, axis=-1):
    지수 = np.exp(옮긴_로짓(z, axis))
    return 지수 / np.sum(지수, axis=axis, keepdims=True)


def log_softmax(z, axis=-1):
    로짓 = 옮긴_로짓(z, axis)
    return 로짓 - np.log(np.sum(np.exp(로짓), axis=axis, keepdims=True))


def softmax_jacobian(z):
    확률 = softmax(z)
    return np.diagflat(확률) - 확률[:, None] * 확률[None, :]
