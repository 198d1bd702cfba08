"""Each forward step returns its value and a closure that goes back through it (a vector-Jacobian product)."""

import functools
import operator

import numpy as np


def to_float(*values):
    out = tuple(np.asarray(v, dtype=np.float64) for v in values)
    return out if len(out) > 1 else out[0]


def matching(function):
    """Convert both arguments and raise ValueError unless their shapes are one."""

    @functools.wraps(function)
    def checked(*args, **kwargs):
        names = function.__code__.co_varnames[:2]
        given = dict(zip(names, args, strict=False)) | kwargs
        first, second = to_float(*(given[name] for name in names))
        if first.shape != second.shape:
            raise ValueError(f"{names[0]} {first.shape} and {names[1]} {second.shape}")
        return function(first, second)

    return checked


def vjp_dense(X, W, b):
    return X @ W + b, lambda d: (d @ W.T, X.T @ d, d.sum(axis=0))


def vjp_tanh(z):
    t = np.tanh(z)
    return t, lambda d: d * (1.0 - t) * (1.0 + t)


def vjp_relu(z):
    keep = z > 0
    return np.where(keep, z, 0.0), lambda d: np.where(keep, d, 0.0)


def vjp_sigmoid(z):
    e = np.exp(-np.abs(z))
    s = np.where(z < 0, e, 1.0) / (1.0 + e)
    return s, lambda d: d * s * (1.0 - s)


def vjp_mse(z, y):
    gap = z - y
    return np.mean(gap**2), lambda d: d * 2.0 * gap / gap.size


def vjp_bce(z, y):
    s, _ = vjp_sigmoid(z)
    return np.mean(np.logaddexp(0.0, z) - y * z), lambda d: d * (s - y) / y.size


def vjp_cross_entropy(Z, y):
    rows = np.arange(len(Z))
    log_p = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)

    def back(d):
        g = np.exp(log_p)
        np.subtract.at(g, (rows, y), 1.0)
        return d * g / len(Z)

    return -np.mean(log_p[rows, y]), back


@matching
def sigmoid_backward(dout, z):
    return vjp_sigmoid(z)[1](dout)


@matching
def tanh_backward(dout, z):
    return vjp_tanh(z)[1](dout)


@matching
def relu_backward(dout, z):
    return vjp_relu(z)[1](dout)


@matching
def mse_backward(pred, target):
    return vjp_mse(pred, target)[1](1.0)


@matching
def bce_with_logits_backward(z, y):
    return vjp_bce(z, y)[1](1.0)


@matching
def relative_error(a, b):
    return operator.truediv(
        *max(
            zip(abs(a - b).flat, np.maximum(1e-8, abs(a) + abs(b)).flat, strict=False),
            key=lambda p: p[0] / p[1],
        )
    )


def labels(y, n):
    y = np.asarray(y)
    if y.shape != (n,):
        raise ValueError(f"labels of shape {y.shape} for {n} samples")
    return y


def cross_entropy_with_logits_backward(Z, y):
    Z = to_float(Z)
    return vjp_cross_entropy(Z, labels(y, len(Z)))[1](1.0)


def dense_backward(dout, X, W):
    dout, X, W = to_float(dout, X, W)
    return vjp_dense(X, W, 0.0)[1](dout)


def numerical_gradient(f, x, h=1e-5):
    x = to_float(x)

    def moved(i, step):
        y = np.array(x)
        y[i] += step
        return f(y)

    slope = {i: (moved(i, h) - moved(i, -h)) / (2 * h) for i in np.ndindex(x.shape)}
    return np.array(list(slope.values()), dtype=np.float64).reshape(x.shape)


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return relative_error(numerical_gradient(f, x, h), grad).__le__(tol)


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    hiddens = {"tanh": vjp_tanh, "relu": vjp_relu, "sigmoid": vjp_sigmoid}
    ends = {"mse": vjp_mse, "bce": vjp_bce, "cross_entropy": vjp_cross_entropy}
    for name, table in ((hidden, hiddens), (loss, ends)):
        if name not in table:
            raise ValueError(f"{name!r} is not one of {sorted(table)}")
    a, backs = to_float(X), []
    for k in range(1, len(params) // 2 + 1):
        if k > 1:
            a, back = hiddens[hidden](a)
            backs.append((0, back))
        a, back = vjp_dense(a, to_float(params[f"W{k}"]), to_float(params[f"b{k}"]))
        backs.append((k, back))
    if loss == "cross_entropy":
        y = labels(y, len(a))
    else:
        y = to_float(y)
        if loss == "bce" and y.shape == (len(a),):
            y = y[:, None]
        if y.shape != a.shape:
            raise ValueError("y does not fit the output")
    value, back = ends[loss](a, y)
    d, grads = back(1.0), dict.fromkeys(params)
    for k, back in reversed(backs):
        if k:
            d, grads[f"W{k}"], grads[f"b{k}"] = back(d)
        else:
            d = back(d)
    for key in grads:
        if key.startswith("W"):
            W = to_float(params[key])
            grads[key] = grads[key] + weight_decay * W
            value += weight_decay * np.sum(W**2) * 0.5
    return value, grads
