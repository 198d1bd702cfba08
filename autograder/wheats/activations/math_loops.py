"""The math module on one number at a time, in a loop over the flattened input."""

import math

import numpy as np


def _each(f, z):
    a = np.array(z, dtype="float64")
    values = [f(v) for v in a.flatten().tolist()]
    return np.array(values, dtype="float64").reshape(a.shape)


def _s(v):
    if v >= 0:
        return 1.0 / (1.0 + math.exp(-v))
    return math.exp(v) / (1.0 + math.exp(v))


def step(z):
    return _each(lambda v: 1 if v > 0 else 0, z)


def sigmoid(z):
    return _each(_s, z)


def sigmoid_grad(z):
    return _each(lambda v: _s(v) * _s(-v), z)


def logit(p):
    def one(v):
        if v == 0:
            return -math.inf
        if v == 1:
            return math.inf
        return math.log(v) - math.log1p(-v)

    return _each(one, p)


def tanh(z):
    return _each(math.tanh, z)


def tanh_grad(z):
    return _each(lambda v: 1 - math.tanh(v) ** 2, z)


def relu(z):
    return _each(lambda v: max(v, 0), z)


def relu_grad(z):
    return _each(lambda v: int(v > 0), z)


def leaky_relu(z, negative_slope=0.01):
    return _each(lambda v: v if v > 0 else negative_slope * v, z)


def leaky_relu_grad(z, negative_slope=0.01):
    return _each(lambda v: 1 if v > 0 else negative_slope, z)


def elu(z, alpha=1.0):
    return _each(lambda v: v if v > 0 else alpha * math.expm1(v), z)


def elu_grad(z, alpha=1.0):
    return _each(lambda v: 1 if v > 0 else alpha * math.exp(v), z)


def selu(z):
    alpha, scale = 1.673263242354377, 1.0507009873554805
    return _each(lambda v: scale * v if v > 0 else scale * alpha * math.expm1(v), z)


def softplus(z):
    return _each(lambda v: max(v, 0.0) + math.log1p(math.exp(-abs(v))), z)


def softplus_grad(z):
    return _each(_s, z)


def silu(z):
    return _each(lambda v: v * _s(v), z)


def silu_grad(z):
    return _each(lambda v: _s(v) + v * _s(v) * _s(-v), z)


def _rows(f, z, axis):
    a = np.moveaxis(np.array(z, dtype="float64"), axis, -1)
    rows = [f(row) for row in a.reshape(-1, a.shape[-1]).tolist()]
    return np.moveaxis(np.array(rows).reshape(a.shape), -1, axis)


def softmax(z, axis=-1):
    def one(row):
        top = max(row)
        es = [math.exp(v - top) for v in row]
        return [e / math.fsum(es) for e in es]

    return _rows(one, z, axis)


def log_softmax(z, axis=-1):
    def one(row):
        top = max(row)
        log_sum = math.log(math.fsum(math.exp(v - top) for v in row))
        return [v - top - log_sum for v in row]

    return _rows(one, z, axis)


def softmax_jacobian(z):
    p = softmax(z).tolist()
    size = range(len(p))
    return np.array([[p[i] * ((i == j) - p[j]) for j in size] for i in size])
