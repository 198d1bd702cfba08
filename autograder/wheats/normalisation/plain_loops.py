"""Nothing but loops over Python lists; NumPy only turns lists into arrays and back."""

import math

import numpy as np


def _rows(M):
    return [[float(v) for v in row] for row in np.asarray(M).tolist()]


def _vector(v):
    return [float(a) for a in np.asarray(v).tolist()]


def _fits(shape, *arrays):
    for a in arrays:
        if np.shape(a) != tuple(shape):
            raise ValueError("shapes do not fit")


def _moments(values):
    n = len(values)
    mean = math.fsum(values) / n
    return mean, math.fsum((v - mean) ** 2 for v in values) / n


def _columns(rows):
    return [list(c) for c in zip(*rows, strict=False)]


def batch_stats(X):
    pairs = [_moments(column) for column in _columns(_rows(X))]
    return np.array([m for m, _ in pairs]), np.array([v for _, v in pairs])


def _normalise_line(line, eps):
    mean, var = _moments(line)
    root = math.sqrt(var + eps)
    return [(v - mean) / root for v in line], root


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    _fits(np.shape(X)[1:], gamma, beta)
    gamma, beta = _vector(gamma), _vector(beta)
    out = []
    for j, column in enumerate(_columns(_rows(X))):
        hats, _ = _normalise_line(column, eps)
        out.append([gamma[j] * h + beta[j] for h in hats])
    return np.array(_columns(out))


def layernorm_forward(X, gamma, beta, eps=1e-5):
    _fits(np.shape(X)[1:], gamma, beta)
    gamma, beta = _vector(gamma), _vector(beta)
    out = []
    for row in _rows(X):
        hats, _ = _normalise_line(row, eps)
        out.append([g * h + b for g, h, b in zip(gamma, hats, beta, strict=False)])
    return np.array(out)


def _line_back(slopes, hats, root):
    n = len(slopes)
    first = sum(slopes) / n
    second = sum(s * h for s, h in zip(slopes, hats, strict=False)) / n
    return [(s - first - h * second) / root for s, h in zip(slopes, hats, strict=False)]


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    _fits(np.shape(X), dout)
    _fits(np.shape(X)[1:], gamma)
    gamma = _vector(gamma)
    dX, dgamma, dbeta = [], [], []
    for g, slopes, column in zip(gamma, _columns(_rows(dout)), _columns(_rows(X)), strict=False):
        hats, root = _normalise_line(column, eps)
        dX.append(_line_back([g * s for s in slopes], hats, root))
        dgamma.append(sum(s * h for s, h in zip(slopes, hats, strict=False)))
        dbeta.append(sum(slopes))
    return np.array(_columns(dX)), np.array(dgamma), np.array(dbeta)


def layernorm_backward(dout, X, gamma, eps=1e-5):
    _fits(np.shape(X), dout)
    _fits(np.shape(X)[1:], gamma)
    gamma = _vector(gamma)
    dX, dgamma, dbeta = [], [0.0] * len(gamma), [0.0] * len(gamma)
    for slopes, row in zip(_rows(dout), _rows(X), strict=False):
        hats, root = _normalise_line(row, eps)
        dX.append(_line_back([g * s for g, s in zip(gamma, slopes, strict=False)], hats, root))
        for j in range(len(gamma)):
            dgamma[j] += slopes[j] * hats[j]
            dbeta[j] += slopes[j]
    return np.array(dX), np.array(dgamma), np.array(dbeta)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum = momentum
        self.eps = eps
        self.means = [0.0 for _ in range(features)]
        self.variances = [1.0 for _ in range(features)]

    def forward(self, X, gamma, beta, training):
        _fits((len(self.means),), gamma, beta)
        if training:
            for j, column in enumerate(_columns(_rows(X))):
                mean, var = _moments(column)
                self.means[j] = self.momentum * self.means[j] + (1 - self.momentum) * mean
                self.variances[j] = self.momentum * self.variances[j] + (1 - self.momentum) * var
            self.last = _rows(X), _vector(gamma)
            return batchnorm_forward(X, gamma, beta, self.eps)
        gamma, beta = _vector(gamma), _vector(beta)
        out = []
        for row in _rows(X):
            line = []
            for j, v in enumerate(row):
                line.append(gamma[j] * (v - self.means[j]) / math.sqrt(self.variances[j] + self.eps) + beta[j])
            out.append(line)
        return np.array(out)

    def running(self):
        return np.array(self.means), np.array(self.variances)

    def backward(self, dout):
        X, gamma = self.last
        return batchnorm_backward(dout, X, gamma, self.eps)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = _rows(W), *map(_vector, (b, gamma, beta, mean, var))
    W2 = [[0.0] * len(b) for _ in W]
    b2 = [0.0] * len(b)
    for h in range(len(b)):
        factor = gamma[h] / math.sqrt(var[h] + eps)
        for d in range(len(W)):
            W2[d][h] = W[d][h] * factor
        b2[h] = (b[h] - mean[h]) * factor + beta[h]
    return np.array(W2), np.array(b2)


def _matmul(A, B):
    return [[sum(a * b for a, b in zip(row, column, strict=False)) for column in zip(*B, strict=False)] for row in A]


def _activate(name, z):
    if name == "tanh":
        return math.tanh(z)
    if name == "relu":
        return z if z > 0 else 0.0
    if name == "sigmoid":
        return 1 / (1 + math.exp(-z)) if z > 0 else math.exp(z) / (1 + math.exp(z))
    raise ValueError(name)


def _slope(name, a):
    if name == "tanh":
        return 1 - a * a
    if name == "relu":
        return 1.0 if a > 0 else 0.0
    return a * (1 - a)


def _run(X, params, hidden, eps):
    _activate(hidden, 0.0)
    last = max(int(key[1:]) for key in params if key[0] == "W")
    a, kept = _rows(X), []
    for k in range(1, last):
        gamma, beta = _vector(params[f"gamma{k}"]), _vector(params[f"beta{k}"])
        hats, roots, columns = [], [], []
        for j, column in enumerate(_columns(_matmul(a, _rows(params[f"W{k}"])))):
            line, root = _normalise_line(column, eps)
            hats.append(line)
            roots.append(root)
            columns.append([_activate(hidden, gamma[j] * h + beta[j]) for h in line])
        kept.append((a, hats, roots))
        a = _columns(columns)
    b = _vector(params[f"b{last}"])
    return [[v + c for v, c in zip(row, b, strict=False)] for row in _matmul(a, _rows(params[f"W{last}"]))], a, kept


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return np.array(_run(X, params, hidden, eps)[0])


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    out, a, kept = _run(X, params, hidden, eps)
    n, c = len(out), len(out[0])
    value, d = 0.0, []
    if loss == "mse":
        _fits((n, c), y)
        for row, wanted in zip(out, _rows(y), strict=False):
            value += sum((o - t) ** 2 for o, t in zip(row, wanted, strict=False)) / (n * c)
            d.append([2 * (o - t) / (n * c) for o, t in zip(row, wanted, strict=False)])
    elif loss == "cross_entropy":
        _fits((n,), y)
        for row, label in zip(out, np.asarray(y).tolist(), strict=False):
            top = max(row)
            total = sum(math.exp(o - top) for o in row)
            value += (math.log(total) + top - row[label]) / n
            d.append([(math.exp(o - top) / total - (j == label)) / n for j, o in enumerate(row)])
    else:
        raise ValueError(loss)
    last = len(kept) + 1
    grads = {
        f"W{last}": np.array(_matmul(_columns(a), d)),
        f"b{last}": np.array([sum(column) for column in _columns(d)]),
    }
    after = a
    for k in range(last - 1, 0, -1):
        before, hats, roots = kept[k - 1]
        d = _matmul(d, _columns(_rows(params[f"W{k + 1}"])))
        d = [[s * _slope(hidden, v) for s, v in zip(ds, vs, strict=False)] for ds, vs in zip(d, after, strict=False)]
        gamma = _vector(params[f"gamma{k}"])
        columns = _columns(d)
        grads[f"gamma{k}"] = np.array(
            [
                sum(s * h for s, h in zip(column, line, strict=False))
                for column, line in zip(columns, hats, strict=False)
            ]
        )
        grads[f"beta{k}"] = np.array([sum(column) for column in columns])
        columns = [
            _line_back([g * s for s in column], line, root)
            for g, column, line, root in zip(gamma, columns, hats, roots, strict=False)
        ]
        d = _columns(columns)
        grads[f"W{k}"] = np.array(_matmul(_columns(before), d))
        after = before
    return value, grads


def dropout(X, rate, seed):
    if rate < 0 or rate >= 1:
        raise ValueError("rate")
    rng = np.random.default_rng(seed)
    rows = _rows(X)
    mask = [[0.0 if rng.random() < rate else 1.0 / (1.0 - rate) for _ in row] for row in rows]
    return np.array(
        [[x * m for x, m in zip(xs, ms, strict=False)] for xs, ms in zip(rows, mask, strict=False)]
    ), np.array(mask)
