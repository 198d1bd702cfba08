"""Plain Python loops and the math module; NumPy only to hold the results."""

import math

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    flat = x.reshape(-1).tolist()
    slopes = []
    for i in range(len(flat)):
        up, down = list(flat), list(flat)
        up[i] += h
        down[i] -= h
        slopes.append((f(np.array(up).reshape(x.shape)) - f(np.array(down).reshape(x.shape))) / (2 * h))
    return np.array(slopes, dtype=float).reshape(x.shape)


def relative_error(a, b):
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    if a.shape != b.shape:
        raise ValueError("shapes")
    worst = 0.0
    for p, q in zip(a.ravel().tolist(), b.ravel().tolist(), strict=False):
        worst = max(worst, abs(p - q) / max(1e-8, abs(p) + abs(q)))
    return worst


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    if np.shape(x) != np.shape(grad):
        raise ValueError("grad must have the shape of x")
    return relative_error(numerical_gradient(f, x, h), grad) <= tol


def dense_backward(dout, X, W):
    dout, X, W = (np.array(v, dtype=float).tolist() for v in (dout, X, W))
    n, d, h = len(X), len(W), len(W[0])
    dX = [[sum(dout[i][k] * W[j][k] for k in range(h)) for j in range(d)] for i in range(n)]
    dW = [[sum(X[i][j] * dout[i][k] for i in range(n)) for k in range(h)] for j in range(d)]
    db = [sum(dout[i][k] for i in range(n)) for k in range(h)]
    return np.array(dX, dtype=float), np.array(dW, dtype=float), np.array(db, dtype=float)


def sigmoid(v):
    if v >= 0:
        return 1 / (1 + math.exp(-v))
    e = math.exp(v)
    return e / (1 + e)


def pairwise(g, a, b):
    a, b = np.array(a, dtype=float), np.array(b, dtype=float)
    if a.shape != b.shape:
        raise ValueError("shapes differ")
    out = [g(p, q) for p, q in zip(a.ravel().tolist(), b.ravel().tolist(), strict=False)]
    return np.array(out, dtype=float).reshape(a.shape)


def sigmoid_backward(dout, z):
    return pairwise(lambda d, v: d * sigmoid(v) * (1 - sigmoid(v)), dout, z)


def tanh_backward(dout, z):
    return pairwise(lambda d, v: d * (1 - math.tanh(v) ** 2), dout, z)


def relu_backward(dout, z):
    return pairwise(lambda d, v: d if v > 0 else 0.0, dout, z)


def mse_backward(pred, target):
    n = np.array(pred).size
    return pairwise(lambda p, t: 2 * (p - t) / n, pred, target)


def bce_with_logits_backward(z, y):
    n = np.array(z).size
    return pairwise(lambda v, t: (sigmoid(v) - t) / n, z, y)


def softmax(row):
    top = max(row)
    e = [math.exp(v - top) for v in row]
    return [v / sum(e) for v in e]


def cross_entropy_with_logits_backward(Z, y):
    rows = np.array(Z, dtype=float).tolist()
    if np.shape(y) != (len(rows),):
        raise ValueError("y must be (N,)")
    out = []
    for row, label in zip(rows, y, strict=False):
        p = softmax(row)
        out.append([(p[c] - (1 if c == label else 0)) / len(rows) for c in range(len(row))])
    return np.array(out, dtype=float)


def loss_value(z, y, loss):
    rows = z.tolist()
    if loss == "mse":
        truth = np.array(y, dtype=float).tolist()
        return sum((p - t) ** 2 for a, b in zip(rows, truth, strict=False) for p, t in zip(a, b, strict=False)) / z.size
    if loss == "bce":
        labels = np.array(y).ravel().tolist()
        total = 0.0
        for (v,), t in zip(rows, labels, strict=False):
            total += max(v, 0.0) - v * t + math.log1p(math.exp(-abs(v)))
        return total / len(rows)
    total = 0.0
    for row, label in zip(rows, y, strict=False):
        top = max(row)
        total += top + math.log(sum(math.exp(v - top) for v in row)) - row[label]
    return total / len(rows)


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in ("tanh", "relu", "sigmoid"):
        raise ValueError(hidden)
    if loss not in ("mse", "bce", "cross_entropy"):
        raise ValueError(loss)
    f = {"tanh": math.tanh, "relu": lambda v: v if v > 0 else 0.0, "sigmoid": sigmoid}[hidden]
    back = {"tanh": tanh_backward, "relu": relu_backward, "sigmoid": sigmoid_backward}[hidden]
    layers = sum(1 for k in params if k.startswith("W"))
    a = np.array(X, dtype=float)
    given, zs = [], []
    for k in range(1, layers + 1):
        W = np.array(params["W" + str(k)], dtype=float)
        b = np.array(params["b" + str(k)], dtype=float)
        z = np.zeros((len(a), len(b)))
        for i in range(len(a)):
            for j in range(len(b)):
                z[i, j] = sum(a[i, d] * W[d, j] for d in range(len(W))) + b[j]
        given.append(a)
        zs.append(z)
        a = np.array([[f(v) for v in row] for row in z.tolist()])
    z = zs[-1]
    n = len(z)
    if loss == "mse":
        d = mse_backward(z, y)
    elif loss == "bce":
        if np.shape(y) not in ((n,), (n, 1)):
            raise ValueError("y")
        d = bce_with_logits_backward(z, np.array(y).reshape(n, 1))
    else:
        d = cross_entropy_with_logits_backward(z, y)
    value = loss_value(z, y, loss)
    grads = {}
    for k in range(layers, 0, -1):
        W = np.array(params["W" + str(k)], dtype=float)
        dX, dW, db = dense_backward(d, given[k - 1], W)
        for i in range(W.shape[0]):
            for j in range(W.shape[1]):
                dW[i, j] += weight_decay * W[i, j]
                value += 0.5 * weight_decay * W[i, j] ** 2
        grads["W" + str(k)], grads["b" + str(k)] = dW, db
        if k > 1:
            d = back(dX, zs[k - 2])
    return value, grads
