"""A decorator makes functions of anything out of functions of a flat float64 vector."""

import functools

import numpy as np


def flat(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        first, *rest = args if args else (kwargs.pop("z" if "z" in kwargs else "p"),)
        array = np.asarray(first, dtype=np.float64)
        result = function(array.ravel(), *rest, **kwargs)
        return result.reshape(array.shape)

    return wrapper


@flat
def step(z):
    return np.fromiter((1.0 if v > 0 else 0.0 for v in z), dtype=np.float64, count=len(z))


@flat
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.take_along_axis(np.stack([e, np.ones_like(e)]), (z >= 0).astype(int)[None], axis=0)[0] / (1 + e)


@flat
def sigmoid_grad(z):
    e = np.exp(-np.abs(z))
    return e / (1 + 2 * e + e * e)


@flat
def logit(p):
    with np.errstate(divide="ignore"):
        return np.diff(np.log(np.stack([1 - p, p])), axis=0)


@flat
def tanh(z):
    return np.tanh(z)


@flat
def tanh_grad(z):
    return 1 - np.tanh(z) ** 2


@flat
def relu(z):
    return np.stack([z, np.zeros_like(z)]).max(axis=0)


@flat
def relu_grad(z):
    return 1.0 - (z <= 0)


@flat
def leaky_relu(z, negative_slope=0.01):
    return z * np.array([1.0, negative_slope])[(z <= 0).astype(int)]


@flat
def leaky_relu_grad(z, negative_slope=0.01):
    return np.array([1.0, negative_slope])[(z <= 0).astype(int)]


@flat
def elu(z, alpha=1.0):
    return np.where(z > 0, z, alpha * np.expm1(-np.abs(z)))


@flat
def elu_grad(z, alpha=1.0):
    return np.where(z > 0, 1, alpha * np.exp(-np.abs(z)))


@flat
def selu(z):
    return 1.0507009873554804934193349852946 * elu(z, 1.6732632423543772848170429916717)


@flat
def softplus(z):
    return np.logaddexp(np.zeros_like(z), z)


@flat
def softplus_grad(z):
    return sigmoid(z)


@flat
def silu(z):
    return z * sigmoid(z)


@flat
def silu_grad(z):
    s = sigmoid(z)
    return s + z * s * sigmoid(-z)


def softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    order = np.argmax(z, axis=axis)
    top = np.take_along_axis(z, np.expand_dims(order, axis), axis=axis)
    e = np.exp(z - top)
    return e / np.expand_dims(e.sum(axis=axis), axis)


def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=np.float64)
    top = np.expand_dims(np.max(z, axis=axis), axis)
    return z - top - np.log(np.expand_dims(np.sum(np.exp(z - top), axis=axis), axis))


def softmax_jacobian(z):
    p = np.atleast_2d(softmax(z))
    return (np.eye(p.size) - p) * p.T
