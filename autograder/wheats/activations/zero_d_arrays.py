"""Numbers stay numbers: `.item()` for a scalar, an array for everything else; narrow ints are widened first."""

import numpy as np


def wide(z):
    given = np.asanyarray(z)
    return given.astype(np.int64).astype(np.float64) if given.dtype.kind in "iu" else given.astype(np.float64)


def back(result):
    return result.item() if result.ndim == 0 else result


def elementwise(function):
    """Works on at least one axis inside, and gives back what came: a float for a number."""

    def outer(z, *args, **kwargs):
        inside = np.atleast_1d(wide(z))
        return back(function(inside, *args, **kwargs).reshape(np.shape(z)))

    return outer


@elementwise
def _curve(x):
    e = np.exp(-np.abs(x))
    result = 1.0 / (1.0 + e)
    result[x < 0] *= e[x < 0]
    return result


def step(z):
    return elementwise(lambda x: (x > 0).astype(float))(z)


def sigmoid(z):
    return _curve(z)


def sigmoid_grad(z):
    return elementwise(lambda x: sigmoid(x) * (1.0 - sigmoid(x)))(z)


def logit(p):
    def ends(x):
        inner = (x > 0) & (x < 1)
        result = np.where(x <= 0, -np.inf, np.inf)
        result[inner] = np.log(x[inner]) - np.log1p(-x[inner])
        return result

    return elementwise(ends)(p)


def tanh(z):
    return elementwise(np.tanh)(z)


def tanh_grad(z):
    return elementwise(lambda x: 1.0 - np.tanh(x) ** 2)(z)


def relu(z):
    return elementwise(lambda x: x.clip(min=0.0))(z)


def relu_grad(z):
    return step(z)


def leaky_relu(z, negative_slope=0.01):
    return elementwise(lambda x: np.where(x > 0, x, x * negative_slope))(z)


def leaky_relu_grad(z, negative_slope=0.01):
    return elementwise(lambda x: np.where(x > 0, 1.0, negative_slope))(z)


def elu(z, alpha=1.0):
    return elementwise(lambda x: np.where(x > 0, x, alpha * np.expm1(x.clip(max=0.0))))(z)


def elu_grad(z, alpha=1.0):
    return elementwise(lambda x: np.where(x > 0, 1.0, alpha * np.exp(x.clip(max=0.0))))(z)


def selu(z):
    return elementwise(lambda x: 1.0507009873554805 * np.atleast_1d(elu(x, 1.6732632423543772)))(z)


def softplus(z):
    return elementwise(lambda x: x.clip(min=0.0) + np.log1p(np.exp(-np.abs(x))))(z)


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    return elementwise(lambda x: x * sigmoid(x))(z)


def silu_grad(z):
    return elementwise(lambda x: sigmoid(x) * (1.0 + x * (1.0 - sigmoid(x))))(z)


def softmax(z, axis=-1):
    x = wide(z)
    e = np.exp(x - np.max(x, axis, keepdims=True))
    return e / np.sum(e, axis, keepdims=True)


def log_softmax(z, axis=-1):
    x = wide(z)
    x = x - np.max(x, axis, keepdims=True)
    return x - np.log(np.sum(np.exp(x), axis, keepdims=True))


def softmax_jacobian(z):
    p = np.atleast_2d(softmax(z))
    return np.eye(p.size) * p - p.T @ p
