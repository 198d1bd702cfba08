"""Results with names: a NamedTuple for the dense layer and the network, an OrderedDict of gradients."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


class ShapeError(ValueError):
    """Shapes that do not fit."""


class UnknownName(ValueError):
    """A name that is not known."""


class DenseGradients(NamedTuple):
    dX: Array
    dW: Array
    db: Array


class LossAndGradients(NamedTuple):
    loss: float
    grads: OrderedDict[str, Array]


def as_floats(*values: npt.ArrayLike) -> list[Array]:
    arrays = [np.require(v, dtype=np.float64) for v in values]
    if len({a.shape for a in arrays}) > 1:
        raise ShapeError([a.shape for a in arrays])
    return arrays


def numerical_gradient(f, x, h=1e-5):
    x = np.require(x, dtype=np.float64)
    directions = np.eye(x.size).reshape(x.size, *x.shape)
    slopes = [(f(x + h * d) - f(x - h * d)) / (2.0 * h) for d in directions]
    return np.reshape(slopes, x.shape).astype(np.float64)


def relative_error(a, b):
    a, b = as_floats(a, b)
    return np.max(np.abs(a - b) / np.fmax(np.abs(a) + np.abs(b), 1e-8))


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return relative_error(numerical_gradient(f, x, h), grad) <= tol


def dense_backward(dout, X, W):
    dout, X, W = (np.require(v, dtype=np.float64) for v in (dout, X, W))
    return DenseGradients(
        dX=np.matmul(dout, np.transpose(W)), dW=np.matmul(np.transpose(X), dout), db=np.add.reduce(dout)
    )


def sigmoid_backward(dout, z):
    dout, z = as_floats(dout, z)
    e = np.exp(-np.abs(z))
    return dout * e / (1.0 + e) ** 2


def tanh_backward(dout, z):
    dout, z = as_floats(dout, z)
    e = np.exp(-2.0 * np.abs(z))
    return 4.0 * dout * e / (1.0 + e) ** 2


def relu_backward(dout, z):
    dout, z = as_floats(dout, z)
    return np.multiply(dout, np.greater(z, 0.0), out=np.zeros(z.shape))


def mse_backward(pred, target):
    pred, target = as_floats(pred, target)
    return np.divide(np.subtract(pred, target), pred.size / 2)


def bce_with_logits_backward(z, y):
    z, y = as_floats(z, y)
    e = np.exp(-np.abs(z))
    return (np.where(z > 0, 1.0, e) / (1.0 + e) - y) / z.size


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.require(Z, dtype=np.float64), np.asarray(y)
    if y.shape != (Z.shape[0],):
        raise ShapeError(y.shape)
    p = np.exp(Z - Z.max(axis=-1, keepdims=True))
    p = p / p.sum(axis=-1, keepdims=True)
    hot = np.zeros_like(p)
    np.put_along_axis(hot, y[:, np.newaxis], 1.0, axis=1)
    return (p - hot) / Z.shape[0]


ACTIVATIONS = {
    "tanh": (np.tanh, tanh_backward),
    "relu": (lambda z: np.where(z > 0, z, 0.0), relu_backward),
    "sigmoid": (lambda z: (1.0 + np.tanh(z / 2.0)) / 2.0, sigmoid_backward),
}


def mse_loss(z, y):
    (z, y) = as_floats(z, y)
    return np.average((z - y) ** 2), mse_backward(z, y)


def bce_loss(z, y):
    y = np.asarray(y, dtype=np.float64)
    if y.shape == z.shape[:1]:
        y = np.expand_dims(y, 1)
    dz = bce_with_logits_backward(z, y)
    return np.average(np.fmax(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))), dz


def ce_loss(z, y):
    dz = cross_entropy_with_logits_backward(z, y)
    top = z.max(axis=1, keepdims=True)
    log_p = z - top - np.log(np.exp(z - top).sum(axis=1, keepdims=True))
    return -np.average(np.diagonal(log_p[:, y])), dz


LOSSES = {"mse": mse_loss, "bce": bce_loss, "cross_entropy": ce_loss}


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in ACTIVATIONS:
        raise UnknownName(hidden)
    if loss not in LOSSES:
        raise UnknownName(loss)
    act, back = ACTIVATIONS[hidden]
    numbers = sorted(int(key[1:]) for key in params if key.startswith("W"))
    a, tape = np.require(X, dtype=np.float64), []
    for k in numbers:
        W, b = (np.require(params[f"{c}{k}"], dtype=np.float64) for c in "Wb")
        z = np.matmul(a, W) + b
        tape.append((k, a, W, z))
        a = act(z)
    value, dz = LOSSES[loss](tape[-1][3], y)
    grads: OrderedDict[str, Array] = OrderedDict()
    while tape:
        k, a, W, _ = tape.pop()
        step = dense_backward(dz, a, W)
        grads[f"W{k}"], grads[f"b{k}"] = step.dW + weight_decay * W, step.db
        value = value + weight_decay * np.vdot(W, W) / 2
        if tape:
            dz = back(step.dX, tape[-1][3])
    return LossAndGradients(value, grads)
