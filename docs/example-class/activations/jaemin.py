"""재민: 인코딩을 적지 않았어요."""

import copy
import itertools
import warnings

import numpy as np


def _array(z):
    return copy.copy(np.asarray(z)).astype(np.float64)


def _log_sigmoid(z):
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def sigmoid(z):
    return np.exp(_log_sigmoid(_array(z)))


def sigmoid_grad(z):
    z = _array(z)
    return np.exp(_log_sigmoid(z) + _log_sigmoid(-z))


def softplus(z):
    return -_log_sigmoid(-_array(z))


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    z = _array(z)
    return np.copysign(np.abs(z) * np.exp(_log_sigmoid(z)), z)


def silu_grad(z):
    z = _array(z)
    return sigmoid(z) + z * sigmoid_grad(z)


def tanh(z):
    return sigmoid(2 * _array(z)) - sigmoid(-2 * _array(z))


def tanh_grad(z):
    z = 2 * _array(z)
    return 4 * np.exp(_log_sigmoid(z) + _log_sigmoid(-z))


def logit(p):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        p = _array(p)
        return np.log(p) - np.log1p(-p)


def step(z):
    return (_array(z) > 0) + 0.0


def relu(z):
    return np.where(_array(z) > 0, _array(z), 0)


def relu_grad(z):
    return step(z)


def leaky_relu(z, negative_slope=0.01):
    z = _array(z)
    larger, smaller = np.maximum(z, negative_slope * z), np.minimum(z, negative_slope * z)
    return larger if negative_slope <= 1 else smaller


def leaky_relu_grad(z, negative_slope=0.01):
    return negative_slope ** (1 - step(z))


def elu(z, alpha=1.0):
    z = _array(z)
    return step(z) * z + (1 - step(z)) * alpha * np.expm1(np.minimum(z, 0))


def elu_grad(z, alpha=1.0):
    z = _array(z)
    return np.exp(np.minimum(z, 0)) * alpha ** (1 - step(z))


def selu(z):
    z = _array(z)
    return 1.0507009873554805 * np.maximum(z, 0) + 1.7580993408473766 * np.expm1(np.minimum(z, 0))


def log_softmax(z, axis=-1):
    z = _array(z)
    shifted = z - np.max(z, axis=axis, keepdims=True)
    terms = np.split(shifted, z.shape[axis], axis=axis)
    log_sum = list(itertools.accumulate(terms, np.logaddexp))[-1]
    return shifted - log_sum


def softmax(z, axis=-1):
    return np.exp(log_softmax(z, axis=axis))


def softmax_jacobian(z):
    log_p = log_softmax(z)
    off = -np.exp(np.add.outer(log_p, log_p))
    np.fill_diagonal(off, 0)
    np.fill_diagonal(off, -off.sum(axis=1))
    return off
