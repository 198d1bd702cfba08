"""Everything from NumPy without a prefix, as in a first lecture."""

from numpy import *


def step(z):
    return where(asarray(z, float64) > 0, 1.0, 0.0)


def sigmoid(z):
    z = asarray(z, float64)
    return exp(minimum(z, 0.0)) / (1.0 + exp(-absolute(z)))


def sigmoid_grad(z):
    e = exp(-absolute(asarray(z, float64)))
    return e / square(1.0 + e)


def logit(p):
    p = asarray(p, float64)
    with errstate(divide="ignore"):
        return subtract(log(p), log1p(negative(p)))


_tanh = tanh


def tanh(z):
    return _tanh(asarray(z, float64))


def tanh_grad(z):
    return subtract(1.0, square(tanh(z)))


def relu(z):
    return fmax(asarray(z, float64), 0.0)


def relu_grad(z):
    return step(z)


def leaky_relu(z, negative_slope=0.01):
    z = asarray(z, float64)
    return maximum(z, 0.0) + negative_slope * minimum(z, 0.0)


def leaky_relu_grad(z, negative_slope=0.01):
    right = step(z)
    return right + negative_slope * (1.0 - right)


def elu(z, alpha=1.0):
    z = asarray(z, float64)
    return maximum(z, 0.0) + alpha * expm1(minimum(z, 0.0))


def elu_grad(z, alpha=1.0):
    z = asarray(z, float64)
    return select([z > 0], [1.0], alpha * exp(minimum(z, 0.0)))


def selu(z):
    return 1.0507009873554805 * elu(z, 1.6732632423543772)


def softplus(z):
    return logaddexp(0.0, asarray(z, float64))


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    return multiply(asarray(z, float64), sigmoid(z))


def silu_grad(z):
    s = sigmoid(z)
    return add(s, multiply(asarray(z, float64), sigmoid_grad(z)))


def softmax(z, axis=-1):
    e = exp(subtract(asarray(z, float64), amax(asarray(z, float64), axis=axis, keepdims=True)))
    return divide(e, sum(e, axis=axis, keepdims=True))


def log_softmax(z, axis=-1):
    shifted = asarray(z, float64) - amax(asarray(z, float64), axis=axis, keepdims=True)
    return shifted - log(sum(exp(shifted), axis=axis, keepdims=True))


def softmax_jacobian(z):
    p = softmax(z)
    return diag(p) - outer(p, p)
