"""Recursion over the layers: a layer calls the rest of the network and gets its slope back."""

import numpy as np


def _float(a):
    return np.array(a, dtype="float64", copy=True, order="C")


def _check(condition, text):
    if not condition:
        raise ValueError(text)


def numerical_gradient(f, x, h=1e-5):
    x = _float(x)
    grad = np.zeros(x.shape, dtype="float64")
    flat = x.reshape(-1)
    out = grad.reshape(-1)
    for i in range(x.size):
        old = flat[i]
        flat[i] = old + h
        plus = f(x.copy())
        flat[i] = old - h
        minus = f(x.copy())
        flat[i] = old
        out[i] = (plus - minus) / 2 / h
    return grad


def relative_error(a, b):
    a, b = _float(a), _float(b)
    _check(a.shape == b.shape, "one shape, please")
    return (np.abs(a - b) / np.clip(np.abs(a) + np.abs(b), 1e-8, None)).max()


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    _check(_float(x).shape == _float(grad).shape, "one shape, please")
    numeric, grad = numerical_gradient(f, x, h), _float(grad)
    return bool(np.all(np.abs(numeric - grad) <= tol * np.maximum(1e-8, np.abs(numeric) + np.abs(grad))))


def dense_backward(dout, X, W):
    dout, X, W = map(_float, (dout, X, W))
    dW = np.zeros(W.shape)
    db = np.zeros(W.shape[1])
    dX = []
    for d, x in zip(dout, X, strict=False):
        dW += np.outer(x, d)
        db += d
        dX.append(W @ d)
    return np.stack(dX), dW, db


def _sigmoid(z):
    return np.exp(-np.logaddexp(0.0, -z))


def sigmoid_backward(dout, z):
    dout, z = _float(dout), _float(z)
    _check(dout.shape == z.shape, "one shape, please")
    return dout * _sigmoid(z) * _sigmoid(-z)


def tanh_backward(dout, z):
    dout, z = _float(dout), _float(z)
    _check(dout.shape == z.shape, "one shape, please")
    t = np.tanh(z)
    return dout - dout * t * t


def relu_backward(dout, z):
    dout, z = _float(dout), _float(z)
    _check(dout.shape == z.shape, "one shape, please")
    return dout * np.heaviside(z, 0.0)


def mse_backward(pred, target):
    pred, target = _float(pred), _float(target)
    _check(pred.shape == target.shape, "one shape, please")
    return (pred - target) * (2.0 / pred.size)


def bce_with_logits_backward(z, y):
    z, y = _float(z), _float(y)
    _check(z.shape == y.shape, "one shape, please")
    return np.where(y == 1, -_sigmoid(-z), _sigmoid(z)) / z.size


def cross_entropy_with_logits_backward(Z, y):
    Z, y = _float(Z), np.array(y)
    _check(y.shape == Z.shape[:1], "y must be (N,)")
    n, c = Z.shape
    log_total = np.logaddexp.reduce(Z, axis=1)
    return (np.exp(Z - log_total[:, None]) - np.eye(c)[y]) / n


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden == "tanh":
        act, back = np.tanh, tanh_backward
    elif hidden == "relu":
        act, back = (lambda z: z.clip(min=0)), relu_backward
    elif hidden == "sigmoid":
        act, back = _sigmoid, sigmoid_backward
    else:
        raise ValueError("hidden")
    _check(loss in ("mse", "bce", "cross_entropy"), "loss")
    last = max(int(name[1:]) for name in params)

    def rest(k, a):
        """Loss from layer k on, the slope at its input, and the gradients of layers k, k + 1, …"""
        W, b = _float(params[f"W{k}"]), _float(params[f"b{k}"])
        z = a @ W + b
        if k == last:
            value, dz, grads = *end(z), {}
        else:
            value, da, grads = rest(k + 1, act(z))
            dz = back(da, z)
        dX, dW, db = dense_backward(dz, a, W)
        return (
            value + 0.5 * weight_decay * np.linalg.norm(W) ** 2,
            dX,
            {f"W{k}": dW + weight_decay * W, f"b{k}": db} | grads,
        )

    def end(z):
        if loss == "mse":
            return np.square(z - mse_target(z)).mean(), mse_backward(z, y)
        if loss == "bce":
            t = _float(y)
            _check(t.shape in ((len(z),), (len(z), 1)), "labels")
            t = t.reshape(len(z), 1)
            return np.logaddexp(0, np.where(t == 1, -z, z)).mean(), bce_with_logits_backward(z, t)
        dz = cross_entropy_with_logits_backward(z, y)
        return (np.logaddexp.reduce(z, axis=1) - np.choose(np.array(y), z.T)).mean(), dz

    def mse_target(z):
        t = _float(y)
        _check(t.shape == z.shape, "target")
        return t

    value, _, grads = rest(1, _float(X))
    return float(value), grads
