"""Every sum is an einsum."""

import numpy as np

f8 = np.float64


def _check(expected, *given):
    if any(g.shape != expected for g in given):
        raise ValueError(f"expected {expected}, got {[g.shape for g in given]}")


def batch_stats(X):
    X = np.array(X, f8)
    mean = np.einsum("nd->d", X) / len(X)
    centred = X - mean
    return mean, np.einsum("nd,nd->d", centred, centred) / len(X)


def _hat(X, eps):
    mean, var = batch_stats(X)
    return (X - mean) * (var + eps) ** -0.5, (var + eps) ** -0.5


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.array(a, f8) for a in (X, gamma, beta))
    _check(X.shape[1:], gamma, beta)
    return np.einsum("nd,d->nd", _hat(X, eps)[0], gamma) + beta


def _back(d, hat, inverse):
    n = len(d)
    return np.einsum("nd,d->nd", d - np.einsum("nd->d", d) / n - np.einsum("nd,md,md->nd", hat, d, hat) / n, inverse)


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.array(a, f8) for a in (dout, X, gamma))
    _check(X.shape, dout)
    _check(X.shape[1:], gamma)
    hat, inverse = _hat(X, eps)
    return (
        _back(np.einsum("nd,d->nd", dout, gamma), hat, inverse),
        np.einsum("nd,nd->d", dout, hat),
        np.einsum("nd->d", dout),
    )


def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.array(a, f8) for a in (X, gamma, beta))
    _check(X.shape[1:], gamma, beta)
    hat = np.einsum("dn->nd", _hat(np.einsum("nd->dn", X), eps)[0])
    return np.einsum("nd,d->nd", hat, gamma) + beta


def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.array(a, f8) for a in (dout, X, gamma))
    _check(X.shape, dout)
    _check(X.shape[1:], gamma)
    hat, inverse = _hat(np.einsum("nd->dn", X), eps)
    dX = np.einsum("dn->nd", _back(np.einsum("nd,d->dn", dout, gamma), hat, inverse))
    return dX.copy(), np.einsum("nd,dn->d", dout, hat), np.einsum("nd->d", dout)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self._m, self._e = momentum, eps
        self._stats = np.array([np.zeros(features), np.ones(features)])
        self._back = None

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = (np.array(a, f8) for a in (X, gamma, beta))
        _check(self._stats.shape[1:], gamma, beta)
        if training:
            seen = np.array(batch_stats(X))
            weights = np.array([self._m, 1 - self._m], f8)
            self._stats = np.einsum("w,wsd->sd", weights, np.array([self._stats, seen]))
            self._back = X, gamma
            return batchnorm_forward(X, gamma, beta, self._e)
        mean, var = self._stats
        return np.einsum("nd,d->nd", X - mean, gamma * (var + self._e) ** -0.5) + beta

    def running(self):
        mean, var = self._stats.copy()
        return mean, var

    def backward(self, dout):
        X, gamma = self._back
        return batchnorm_backward(dout, X, gamma, self._e)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (np.array(a, f8) for a in (W, b, gamma, beta, mean, var))
    s = np.einsum("h,h->h", gamma, (var + eps) ** -0.5)
    return np.einsum("dh,h->dh", W, s), np.einsum("h,h->h", b - mean, s) + beta


def _activation(name):
    if name == "tanh":
        return np.tanh, lambda a: 1 - np.einsum("nh,nh->nh", a, a)
    if name == "relu":
        return lambda z: z * (z > 0), lambda a: (a > 0) * 1.0
    if name == "sigmoid":
        return lambda z: 1 / (1 + np.exp(-z)), lambda a: a - np.einsum("nh,nh->nh", a, a)
    raise ValueError(name)


def _layers(X, params, hidden, eps):
    f, _ = _activation(hidden)
    p = {k: np.array(v, f8) for k, v in params.items()}
    a, tape, k = np.array(X, f8), [], 1
    while f"gamma{k}" in p:
        hat, inverse = _hat(np.einsum("nd,dh->nh", a, p[f"W{k}"]), eps)
        out = f(np.einsum("nh,h->nh", hat, p[f"gamma{k}"]) + p[f"beta{k}"])
        tape.append((a, hat, inverse, out))
        a, k = out, k + 1
    return np.einsum("nd,dc->nc", a, p[f"W{k}"]) + p[f"b{k}"], tape, p, k


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return _layers(X, params, hidden, eps)[0]


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    _, slope = _activation(hidden)
    out, tape, p, k = _layers(X, params, hidden, eps)
    if loss == "mse":
        y = np.array(y, f8)
        _check(out.shape, y)
        value, d = np.einsum("nc,nc->", out - y, out - y) / out.size, (out - y) * (2 / out.size)
    elif loss == "cross_entropy":
        y = np.array(y)
        _check(out.shape[:1], y)
        onehot = np.eye(out.shape[1])[y]
        top = out.max(axis=1)
        logs = out - top[:, None] - np.log(np.einsum("nc->n", np.exp(out - top[:, None])))[:, None]
        value, d = -np.einsum("nc,nc->", onehot, logs) / len(out), (np.exp(logs) - onehot) / len(out)
    else:
        raise ValueError(loss)
    grads = {f"W{k}": np.einsum("nh,nc->hc", tape[-1][3], d), f"b{k}": np.einsum("nc->c", d)}
    for a, hat, inverse, activated in reversed(tape):
        d = np.einsum("nc,hc->nh", d, p[f"W{k}"]) * slope(activated)
        k -= 1
        grads[f"gamma{k}"] = np.einsum("nh,nh->h", d, hat)
        grads[f"beta{k}"] = np.einsum("nh->h", d)
        d = _back(np.einsum("nh,h->nh", d, p[f"gamma{k}"]), hat, inverse)
        grads[f"W{k}"] = np.einsum("nd,nh->dh", a, d)
    return float(value), grads


def dropout(X, rate, seed):
    X = np.array(X, f8)
    if not (rate >= 0 and rate < 1):
        raise ValueError(rate)
    mask = np.random.default_rng(seed).binomial(1, 1 - rate, X.shape) / (1 - rate)
    return np.einsum("nd,nd->nd", X, mask), mask
