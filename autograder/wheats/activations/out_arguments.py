"""NumPy's out= and where= arguments on one copy of the input; nothing is allocated twice."""

import numpy as np


def _own(z):
    return np.array(z, dtype=np.float64, copy=True, order="C")


def _over_one_plus(small, wide):
    # small / (1 + small) on the left, 1 / (1 + small) on the right
    top = np.ones_like(small)
    np.copyto(top, small, where=wide)
    np.add(small, 1.0, out=small)
    return np.divide(top, small, out=top)


def step(z):
    return np.greater(_own(z), 0.0).astype(np.float64)


def sigmoid(z):
    own = _own(z)
    left = np.less(own, 0.0)
    np.abs(own, out=own)
    np.negative(own, out=own)
    np.exp(own, out=own)
    return _over_one_plus(own, left)


def sigmoid_grad(z):
    own = sigmoid(z)
    other = np.subtract(1.0, own)
    return np.multiply(own, other, out=other) if np.ndim(other) else own * other


def logit(p):
    own = _own(p)
    rest = np.log1p(-own, where=own < 1.0, out=np.full_like(own, -np.inf))
    return np.log(own, where=own > 0.0, out=np.full_like(own, -np.inf)) - rest


def tanh(z):
    own = _own(z)
    return np.tanh(own, out=own)


def tanh_grad(z):
    own = tanh(z)
    np.square(own, out=own)
    return np.subtract(1.0, own, out=own)


def relu(z):
    own = _own(z)
    return np.maximum(own, 0.0, out=own)


def relu_grad(z):
    own = _own(z)
    return np.heaviside(own, 0.0, out=own)


def leaky_relu(z, negative_slope=0.01):
    own = _own(z)
    return np.multiply(own, negative_slope, out=own, where=own < 0.0)


def leaky_relu_grad(z, negative_slope=0.01):
    own = _own(z)
    result = np.ones_like(own)
    result[own <= 0.0] = negative_slope
    return result


def elu(z, alpha=1.0):
    own = _own(z)
    left = own < 0.0
    np.expm1(own, out=own, where=left)
    return np.multiply(own, alpha, out=own, where=left)


def elu_grad(z, alpha=1.0):
    own = _own(z)
    left = own <= 0.0
    result = np.ones_like(own)
    np.exp(own, out=result, where=left)
    return np.multiply(result, alpha, out=result, where=left)


def selu(z):
    own = elu(z, 1.67326324235437728481704)
    own *= 1.05070098735548049341933
    return own


def softplus(z):
    own = _own(z)
    tail = np.log1p(np.exp(-np.abs(own)))
    np.maximum(own, 0.0, out=own)
    own += tail
    return own


softplus_grad = sigmoid


def silu(z):
    own = sigmoid(z)
    own *= _own(z)
    return own


def silu_grad(z):
    s = sigmoid(z)
    own = _own(z)
    own *= 1.0 - s
    own += 1.0
    own *= s
    return own


def softmax(z, axis=-1):
    own = _own(z)
    own -= np.maximum.reduce(own, axis=axis, keepdims=True)
    np.exp(own, out=own)
    own /= np.add.reduce(own, axis=axis, keepdims=True)
    return own


def log_softmax(z, axis=-1):
    own = _own(z)
    own -= np.maximum.reduce(own, axis=axis, keepdims=True)
    own -= np.log(np.add.reduce(np.exp(own), axis=axis, keepdims=True))
    return own


def softmax_jacobian(z):
    p = softmax(z)
    result = np.zeros((p.size, p.size))
    np.fill_diagonal(result, p)
    result -= p[:, np.newaxis] * p
    return result
