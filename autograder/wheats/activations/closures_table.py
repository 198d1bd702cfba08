"""A table of (value, slope) pairs made by closures; an enum names them; the public functions look them up."""

import enum
import operator
from collections import namedtuple

import numpy as np

Pair = namedtuple("Pair", "value slope")
float64 = np.dtype("<f8")


class Name(enum.Enum):
    LOGISTIC = enum.auto()
    HYPERBOLIC = enum.auto()
    SMOOTH = enum.auto()
    SELF_GATED = enum.auto()


def _logistic(z):
    bound = np.exp(np.negative(np.absolute(z)))
    return np.where(np.signbit(z), bound, np.ones(())) / np.add(bound, 1)


def _dictionary():
    def both(first, second):
        return lambda z: operator.mul(first(z), second(z))

    return {
        Name.LOGISTIC: Pair(_logistic, both(_logistic, lambda z: _logistic(-z))),
        Name.HYPERBOLIC: Pair(np.tanh, lambda z: 1 - np.power(np.tanh(z), 2)),
        Name.SMOOTH: Pair(lambda z: np.logaddexp(0, z), _logistic),
        Name.SELF_GATED: Pair(
            both(lambda z: z, _logistic),
            lambda z: _logistic(z) + np.prod([z, _logistic(z), _logistic(-z)], axis=0),
        ),
    }


TABLE = _dictionary()


def _value(name, z):
    return TABLE[name].value(np.require(z, float64))


def _slope(name, z):
    return TABLE[name].slope(np.require(z, float64))


def sigmoid(z):
    return _value(Name.LOGISTIC, z)


def sigmoid_grad(z):
    return _slope(Name.LOGISTIC, z)


def tanh(z):
    return _value(Name.HYPERBOLIC, z)


def tanh_grad(z):
    return _slope(Name.HYPERBOLIC, z)


def softplus(z):
    return _value(Name.SMOOTH, z)


def softplus_grad(z):
    return _slope(Name.SMOOTH, z)


def silu(z):
    return _value(Name.SELF_GATED, z)


def silu_grad(z):
    return _slope(Name.SELF_GATED, z)


def logit(p):
    p = np.require(p, float64)
    old = np.seterr(divide="ignore")
    try:
        return np.log(p) - np.log1p(-p)
    finally:
        np.seterr(**old)


def leaky_relu(z, negative_slope=0.01):
    z = np.require(z, float64)
    parts = np.stack((np.fmin(z, 0), np.fmax(z, 0)), axis=-1)
    return parts @ np.array([negative_slope, 1.0])


def leaky_relu_grad(z, negative_slope=0.01):
    positive = np.require(z, float64) > 0
    return negative_slope + (1 - negative_slope) * positive


def relu(z):
    return leaky_relu(z, 0.0)


def relu_grad(z):
    return leaky_relu_grad(z, 0.0)


def step(z):
    return leaky_relu_grad(z, negative_slope=0.0)


def elu(z, alpha=1.0):
    z = np.require(z, float64)
    return np.fmax(z, 0) + alpha * np.expm1(np.fmin(z, 0))


def elu_grad(z, alpha=1.0):
    z = np.require(z, float64)
    return np.where(z > 0, 1.0, np.exp(np.fmin(z, 0)) * alpha)


def selu(z, *, _constants=(1.0507009873554805, 1.6732632423543772)):
    scale, alpha = _constants
    return np.multiply(scale, elu(z, alpha))


def softmax(z, axis=-1):
    z = np.require(z, float64)
    e = np.exp(z - np.amax(z, axis=axis, keepdims=True))
    return np.true_divide(e, np.linalg.norm(e, 1, axis=axis, keepdims=True))


def log_softmax(z, axis=-1):
    z = np.require(z, float64)
    d = z - np.amax(z, axis=axis, keepdims=True)
    return np.subtract(d, np.log(np.linalg.norm(np.exp(d), 1, axis=axis, keepdims=True)))


def softmax_jacobian(z):
    p = softmax(z)
    return np.diag(p) @ (np.identity(p.size) - np.tile(p, (p.size, 1)))
