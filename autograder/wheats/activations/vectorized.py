"""Functions of one number turned into array functions by np.vectorize."""

import math

import numpy as np


def _v(function):
    return np.vectorize(function, otypes=[np.float64])


def _sigmoid(z):
    z = float(z)
    if z < -745:
        return 0.0
    return 1 / (1 + math.exp(-z)) if z > -30 else math.exp(z - math.log1p(math.exp(z)))


def _softplus(z):
    z = float(z)
    if z > 40:
        return z
    return math.log1p(math.exp(z))


def _logit(p):
    p = float(p)
    return math.log(p) - math.log1p(-p) if 0 < p < 1 else (p - 0.5) * math.inf


step = _v(lambda z: z > 0)
sigmoid = _v(_sigmoid)
sigmoid_grad = _v(lambda z: _sigmoid(z) * _sigmoid(-z))
logit = _v(lambda p: _logit(p))
tanh = _v(lambda z: math.tanh(z))
tanh_grad = _v(lambda z: 1.0 - math.tanh(z) * math.tanh(z))
relu = _v(lambda z: z if z > 0 else 0.0)
relu_grad = _v(lambda z: 1.0 if z > 0 else 0.0)
softplus = _v(_softplus)
softplus_grad = sigmoid
silu = _v(lambda z: float(z) * _sigmoid(z))
silu_grad = _v(lambda z: _sigmoid(z) * (1 + float(z) * _sigmoid(-z)))


def leaky_relu(z, negative_slope=0.01):
    return _v(lambda v: float(v) * (1.0 if v > 0 else negative_slope))(z)


def leaky_relu_grad(z, negative_slope=0.01):
    return _v(lambda v: 1.0 if v > 0 else negative_slope)(z)


def elu(z, alpha=1.0):
    return _v(lambda v: v if v > 0 else alpha * math.expm1(v))(z)


def elu_grad(z, alpha=1.0):
    return _v(lambda v: 1.0 if v > 0 else alpha * math.exp(v))(z)


def selu(z):
    return elu(z, 1.6732632423543773) * 1.0507009873554805


def softmax(z, axis=-1):
    def one(row):
        e = np.exp(row - max(row))
        return e / sum(e)

    return np.apply_along_axis(one, axis, np.asarray(z, float))


def log_softmax(z, axis=-1):
    def one(row):
        d = row - max(row)
        return d - math.log(sum(np.exp(d)))

    return np.apply_along_axis(one, axis, np.asarray(z, float))


def softmax_jacobian(z):
    p = softmax(z)
    return np.array([[a * (1 - b) if i == j else -a * b for j, b in enumerate(p)] for i, a in enumerate(p)])
