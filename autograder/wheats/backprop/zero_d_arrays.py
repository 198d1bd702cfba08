"""0-d arrays for numbers, complex logarithms nowhere: a stack of closures that undo what was done."""

import numpy as np


class Refused(ValueError):
    pass


def wide(v):
    return np.array(v, dtype=np.float64)


def twins(a, b):
    a, b = wide(a), wide(b)
    if np.shape(a) != np.shape(b):
        raise Refused("two shapes")
    return a, b


def logistic(z):
    p = np.empty_like(z)
    up = z >= 0
    p[up] = 1 / (1 + np.exp(-z[up]))
    p[~up] = np.exp(z[~up]) / (1 + np.exp(z[~up]))
    return p


def numerical_gradient(f, x, h=1e-5):
    x = wide(x)
    flat = np.atleast_1d(x).ravel()
    slopes = np.zeros(flat.size)
    for i in range(flat.size):
        values = []
        for side in (h, -h):
            moved = flat.copy()
            moved[i] += side
            values.append(f(moved.reshape(x.shape)))
        slopes[i] = (values[0] - values[1]) / (2 * h)
    return slopes.reshape(x.shape)


def relative_error(a, b):
    a, b = twins(a, b)
    return np.array(np.max(np.abs(a - b) / np.clip(np.abs(a) + np.abs(b), 1e-8, None)))


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return (relative_error(numerical_gradient(f, x, h), grad) <= tol).item()


def dense_backward(dout, X, W):
    dout, X, W = wide(dout), wide(X), wide(W)
    return np.inner(dout, W), np.tensordot(X, dout, (0, 0)), np.sum(dout, 0)


def sigmoid_backward(dout, z):
    dout, z = twins(dout, z)
    p = logistic(np.atleast_1d(z)).reshape(z.shape)
    return dout * p * (1 - p)


def tanh_backward(dout, z):
    dout, z = twins(dout, z)
    return dout / np.cosh(np.clip(z, -300, 300)) ** 2


def relu_backward(dout, z):
    dout, z = twins(dout, z)
    return dout * np.heaviside(z, 0.0)


def mse_backward(pred, target):
    pred, target = twins(pred, target)
    return 2 * (pred - target) / pred.size


def bce_with_logits_backward(z, y):
    z, y = twins(z, y)
    return (logistic(np.atleast_1d(z)).reshape(z.shape) - y) / z.size


def cross_entropy_with_logits_backward(Z, y):
    Z, y = wide(Z), np.asarray(y)
    if y.shape != (Z.shape[0],):
        raise Refused("labels")
    logs = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
    slope = np.exp(logs)
    np.subtract.at(slope, (np.arange(y.size), y), 1.0)
    return slope / y.size


def closing_loss(name, z, y):
    match name:
        case "mse":
            slope = mse_backward(z, y)
            return np.mean((z - wide(y)) ** 2), slope
        case "bce":
            y = wide(y)
            y = y.reshape(-1, 1) if y.ndim == 1 else y
            slope = bce_with_logits_backward(z, y)
            return np.mean(np.logaddexp(0, z) - y * z), slope
        case "cross_entropy":
            slope = cross_entropy_with_logits_backward(z, y)
            return np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(z)), np.asarray(y)]), slope
    raise Refused(name)


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    bends = {"tanh": (np.tanh, tanh_backward), "sigmoid": (logistic, sigmoid_backward)}
    bends["relu"] = (lambda z: z * np.heaviside(z, 0.0), relu_backward)
    if hidden not in bends:
        raise Refused(hidden)
    forth, back = bends[hidden]
    undo, grads, penalty = [], {}, 0.0
    a, depth = wide(X), max(int(name[1:]) for name in params)
    for k in range(1, depth + 1):
        W, b = wide(params[f"W{k}"]), wide(params[f"b{k}"])
        z = a @ W + b

        def layer(slope, k=k, a=a, W=W):
            dX, dW, grads[f"b{k}"] = dense_backward(slope, a, W)
            grads[f"W{k}"] = dW + weight_decay * W
            return dX

        undo.append(layer)
        penalty += 0.5 * weight_decay * np.sum(W * W)
        if k < depth:
            undo.append(lambda slope, z=z: back(slope, z))
            a = forth(z)
    value, slope = closing_loss(loss, z, y)
    while undo:
        slope = undo.pop()(slope)
    return np.array(value + penalty), grads
