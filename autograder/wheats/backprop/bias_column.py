"""The bias is a row of the weights, against a column of ones, as the lecture says at 13:10."""

from functools import reduce

import numpy as np


def ones_first(X):
    return np.hstack([np.ones((len(X), 1)), X])


def wide(params, k):
    return np.vstack([np.array(params[f"b{k}"], float), np.array(params[f"W{k}"], float)])


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    grad = np.zeros(x.shape)
    for i, centre in np.ndenumerate(x.copy()):
        x[i] = centre + h
        grad[i] = f(x)
        x[i] = centre - h
        grad[i] -= f(x)
        x[i] = centre
    return np.asarray(grad / (2 * h))


def relative_error(a, b):
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    if a.ndim != b.ndim or any(m != n for m, n in zip(a.shape, b.shape, strict=False)):
        raise ValueError("shapes")
    return np.array(np.max(np.abs(a - b) / np.maximum(np.abs(a) + np.abs(b), 1e-8)))


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(relative_error(grad, numerical_gradient(f, x, h)) <= tol)


def dense_backward(dout, X, W):
    dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
    both = ones_first(X).T @ dout
    return dout @ W.T, both[1:], both[0]


def checked(a, b):
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    if not np.array_equal(a.shape, b.shape):
        raise ValueError("shapes")
    return a, b


def logistic(z):
    return np.where(z < 0, np.exp(np.minimum(z, 0)), 1.0) / (1.0 + np.exp(-np.abs(z)))


def sigmoid_backward(dout, z):
    dout, z = checked(dout, z)
    return logistic(z) * logistic(-z) * dout


def tanh_backward(dout, z):
    dout, z = checked(dout, z)
    return 4 * logistic(2 * z) * logistic(-2 * z) * dout


def relu_backward(dout, z):
    dout, z = checked(dout, z)
    return np.select([z > 0], [dout], default=0.0)


def mse_backward(pred, target):
    pred, target = checked(pred, target)
    return (pred - target) / (0.5 * pred.size)


def bce_with_logits_backward(z, y):
    z, y = checked(z, y)
    return (logistic(z) * (1 - y) - logistic(-z) * y) / z.size


def cross_entropy_with_logits_backward(Z, y):
    Z, y = np.array(Z, dtype=float), np.array(y)
    if y.shape != (Z.shape[0],):
        raise ValueError("labels")
    # a softmax is 1 over the sum of the exponentials of the differences
    gaps = np.clip(Z[:, None, :] - Z[:, :, None], None, 700.0)
    p = 1.0 / np.exp(gaps).sum(axis=2)
    one_hot = np.eye(Z.shape[1])[y]
    return (p - one_hot) / len(Z)


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    try:
        act, back = {
            "tanh": (np.tanh, tanh_backward),
            "relu": (lambda z: np.maximum(z, 0), relu_backward),
            "sigmoid": (logistic, sigmoid_backward),
        }[hidden]
        measure = {"mse": squares, "bce": binary, "cross_entropy": classes}[loss]
    except KeyError as unknown:
        raise ValueError(str(unknown)) from None
    layers = [wide(params, k + 1) for k in range(len(params) // 2)]
    a, tape = ones_first(np.array(X, dtype=float)), []
    for V in layers:
        tape.append((a, a @ V))
        a = ones_first(act(tape[-1][1]))
    value, dz = measure(tape[-1][1], y)
    value += weight_decay * 0.5 * reduce(lambda s, V: s + float((V[1:] ** 2).sum()), layers, 0.0)
    grads = {}
    for k in range(len(layers), 0, -1):
        V, (a, _) = layers[k - 1], tape[k - 1]
        dV = a.T @ dz
        dV[1:] += weight_decay * V[1:]
        grads |= {f"b{k}": dV[0], f"W{k}": dV[1:]}
        if k >= 2:
            dz = back((dz @ V.T)[:, 1:], tape[k - 2][1])
    return value, grads


def squares(z, y):
    slope = mse_backward(z, y)
    return float(((z - np.array(y)) ** 2).mean()), slope


def binary(z, y):
    y = np.array(y)
    if y.shape not in {(len(z),), (len(z), 1)}:
        raise ValueError("labels")
    y = y.reshape(z.shape)
    wrong_way = z * (1 - 2 * y)
    return float((np.maximum(wrong_way, 0) + np.log1p(np.exp(-np.abs(z)))).mean()), bce_with_logits_backward(z, y)


def classes(z, y):
    slope = cross_entropy_with_logits_backward(z, y)
    z = z - z[range(len(z)), y][:, None]
    top = z.max(axis=1)
    return float((top + np.log(np.exp(z - top[:, None]).sum(axis=1))).mean()), slope
