"""Nested loops over Python floats and lists; NumPy only to make the arrays that go out."""

import math

import numpy as np


def as_rows(value):
    return [[float(v) for v in row] for row in value]


def as_floats(value):
    return [float(v) for v in value]


def add_bias_column(X):
    rows = []
    for row in as_rows(X):
        rows.append([1.0, *row])
    return np.array(rows)


def dense(X, W, b):
    X, W, b = np.array(X), np.array(W), np.array(b)
    if X.ndim != 2 or W.ndim != 2 or b.ndim != 1:
        raise ValueError("wrong number of axes")
    n, d = X.shape
    if W.shape[0] != d:
        raise ValueError("X and W do not fit")
    h = W.shape[1]
    if len(b) != h:
        raise ValueError("W and b do not fit")
    X, W, b = as_rows(X), as_rows(W), as_floats(b)
    out = np.zeros((n, h))
    for i in range(n):
        for j in range(h):
            total = 0.0
            for k in range(d):
                total += X[i][k] * W[k][j]
            out[i, j] = total + b[j]
    return out


def count_params(sizes):
    total = 0
    for i in range(len(sizes) - 1):
        for _ in range(sizes[i + 1]):
            total += sizes[i] + 1
    return total


def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for i in range(len(sizes) - 1):
        n, m = sizes[i], sizes[i + 1]
        W = np.empty((n, m))
        for j in range(n):
            if scheme == "glorot":
                edge = math.sqrt(6 / (n + m))
                W[j] = (2 * rng.random(m) - 1) * edge
            elif scheme == "he":
                W[j] = rng.standard_normal(m) * math.sqrt(2 / n)
            else:
                raise ValueError("scheme must be glorot or he, not " + str(scheme))
        params["W" + str(i + 1)] = W
        params["b" + str(i + 1)] = np.zeros(m)
    return params


def one_sigmoid(v):
    if v >= 0:
        return 1 / (1 + math.exp(-v))
    return math.exp(v) / (1 + math.exp(v))


def one_relu(v):
    if v > 0:
        return v
    return 0.0


def softmax_row(row):
    top = max(row)
    exps = [math.exp(v - top) for v in row]
    total = sum(exps)
    return [v / total for v in exps]


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in ["tanh", "relu", "sigmoid"]:
        raise ValueError(hidden)
    if output not in ["linear", "sigmoid", "softmax"]:
        raise ValueError(output)
    layers = 0
    while "W" + str(layers + 1) in params:
        layers += 1
    cache = {"A0": np.array(X, dtype=float)}
    now = cache["A0"]
    for i in range(1, layers + 1):
        now = dense(now, params["W" + str(i)], params["b" + str(i)])
        cache["Z" + str(i)] = now.copy()
        rows = as_rows(now)
        if i < layers:
            f = {"tanh": math.tanh, "relu": one_relu, "sigmoid": one_sigmoid}[hidden]
            rows = [[f(v) for v in row] for row in rows]
        elif output == "sigmoid":
            rows = [[one_sigmoid(v) for v in row] for row in rows]
        elif output == "softmax":
            rows = [softmax_row(row) for row in rows]
        now = np.array(rows)
        cache["A" + str(i)] = now.copy()
    return now, cache


def predict_labels(logits):
    labels = []
    for z in np.array(logits):
        if z.ndim == 0:
            labels.append(1 if z > 0 else 0)
        elif len(z) == 1:
            labels.append(1 if z[0] > 0 else 0)
        else:
            best = 0
            for c in range(len(z)):
                if z[c] > z[best]:
                    best = c
            labels.append(best)
    return np.array(labels)


def relu_curve(x, kinks, slopes, start=0.0):
    values = []
    for point in as_floats(x):
        value = float(start)
        previous = 0.0
        for kink, slope in zip(as_floats(kinks), as_floats(slopes), strict=True):
            value += (slope - previous) * one_relu(point - kink)
            previous = slope
        values.append(value)
    return np.array(values, dtype=float)


def mse(pred, target):
    if np.shape(pred) != np.shape(target):
        raise ValueError("shapes")
    total, count = 0.0, 0
    for p, t in zip(np.array(pred).flatten(), np.array(target).flatten(), strict=True):
        total += (float(p) - float(t)) ** 2
        count += 1
    return total / count


def binary_cross_entropy_with_logits(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("shapes")
    total, count = 0.0, 0
    for v, label in zip(np.array(z).flatten(), np.array(y).flatten(), strict=True):
        v = float(v) if label == 0 else -float(v)
        if v > 0:
            total += v + math.log1p(math.exp(-v))
        else:
            total += math.log1p(math.exp(v))
        count += 1
    return total / count


def cross_entropy_with_logits(Z, y):
    Z, y = as_rows(Z), np.array(y)
    if y.ndim != 1 or len(y) != len(Z):
        raise ValueError("labels")
    total = 0.0
    for row, label in zip(Z, y, strict=True):
        top = max(row)
        total += top + math.log(sum(math.exp(v - top) for v in row)) - row[int(label)]
    return total / len(Z)
