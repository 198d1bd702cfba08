"""One sample at a time: the slopes of each are added up, as stochastic gradient descent would meet them."""

import math
from collections import defaultdict

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.double)

    def entries():
        for i in range(x.size):
            save = x.flat[i]
            x.flat[i] = save + h
            up = f(x)
            x.flat[i] = save - h
            down = f(x)
            x.flat[i] = save
            yield (up - down) / (2 * h)

    return np.fromiter(entries(), np.double, x.size).reshape(x.shape)


def relative_error(a, b):
    a, b = np.array(a, dtype=np.double), np.array(b, dtype=np.double)
    if a.shape != b.shape:
        raise ValueError("unequal shapes")

    def error(p, q):
        return abs(p - q) / max(1e-8, abs(p) + abs(q))

    return max(map(error, a.flatten(), b.flatten()))


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    error = relative_error(numerical_gradient(f, x, h), grad)
    return error <= tol


def dense_backward(dout, X, W):
    dout, X, W = np.array(dout, np.double), np.array(X, np.double), np.array(W, np.double)
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(W.shape[1])
    for n in range(X.shape[0]):
        dX[n] = W.dot(dout[n])
        dW += X[n][:, None] * dout[n][None, :]
        db += dout[n]
    return dX, dW, db


def _s(v):
    return 1 / (1 + math.exp(-v)) if v > -30 else math.exp(v) / (1 + math.exp(v))


sigmoid = np.vectorize(_s, otypes=[np.double])


def _equal(a, b):
    a, b = np.array(a, np.double), np.array(b, np.double)
    if a.shape != b.shape:
        raise ValueError("unequal shapes")
    return a, b


def sigmoid_backward(dout, z):
    dout, z = _equal(dout, z)
    return sigmoid(z) * (1 - sigmoid(z)) * dout


def tanh_backward(dout, z):
    dout, z = _equal(dout, z)
    return np.vectorize(lambda d, v: d * (1 - math.tanh(v) ** 2), otypes=[np.double])(dout, z)


def relu_backward(dout, z):
    dout, z = _equal(dout, z)
    out = np.zeros_like(z)
    out[z > 0] = dout[z > 0]
    return out


def mse_backward(pred, target):
    pred, target = _equal(pred, target)
    return np.true_divide(2 * pred - 2 * target, pred.size)


def bce_with_logits_backward(z, y):
    z, y = _equal(z, y)
    return (sigmoid(z) - y) / z.size


def cross_entropy_with_logits_backward(Z, y):
    Z = np.array(Z, np.double)
    y = list(np.array(y).tolist()) if np.ndim(y) == 1 else None
    if y is None or len(y) != len(Z):
        raise ValueError("one label for each sample")
    out = np.empty_like(Z)
    for n, label in enumerate(y):
        e = np.exp(Z[n] - max(Z[n]))
        out[n] = e / sum(e)
        out[n, label] -= 1
    return out / len(Z)


def _one_loss(z, t, loss):
    """Loss of one sample, and its slope at z (C,)."""
    if loss == "mse":
        return np.mean((z - t) ** 2), 2 * (z - t) / z.size
    if loss == "bce":
        (v,) = z
        return max(v, 0) - v * t + math.log1p(math.exp(-abs(v))), np.array([_s(v) - t])
    top = max(z)
    log_sum = top + math.log(sum(math.exp(v - top) for v in z))
    p = np.array([math.exp(v - log_sum) for v in z])
    value = log_sum - z[t]
    p[t] -= 1
    return value, p


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    acts = {
        "tanh": (np.tanh, tanh_backward),
        "relu": (lambda z: np.where(z > 0, z, 0), relu_backward),
        "sigmoid": (sigmoid, sigmoid_backward),
    }
    if acts.get(hidden) is None:
        raise ValueError("no such activation")
    if loss not in {"mse", "bce", "cross_entropy"}:
        raise ValueError("no such loss")
    act, back = acts[hidden]
    X, y = np.array(X, np.double), np.array(y)
    P = {k: np.array(v, np.double) for k, v in params.items()}
    depth = max(int(k.lstrip("Wb")) for k in P)
    n = len(X)
    fits = {"mse": [(n, P[f"b{depth}"].size)], "bce": [(n,), (n, 1)], "cross_entropy": [(n,)]}[loss]
    if y.shape not in fits:
        raise ValueError(f"y must be one of {fits}")
    if loss == "bce":
        y = y.reshape(n)
    total, grads = 0.0, defaultdict(float)
    for x, t in zip(X, y, strict=False):
        given, zs = [x], []
        for k in range(1, depth + 1):
            zs.append(given[-1] @ P[f"W{k}"] + P[f"b{k}"])
            given.append(act(zs[-1]))
        value, dz = _one_loss(zs[-1], t, loss)
        total += value / n
        for k in range(depth, 0, -1):
            grads[f"W{k}"] = grads[f"W{k}"] + np.outer(given[k - 1], dz) / n
            grads[f"b{k}"] = grads[f"b{k}"] + dz / n
            if k > 1:
                dz = back(P[f"W{k}"] @ dz, zs[k - 2])
    for k in range(1, depth + 1):
        total += 0.5 * weight_decay * (P[f"W{k}"] ** 2).sum()
        grads[f"W{k}"] += weight_decay * P[f"W{k}"]
    return total, grads
