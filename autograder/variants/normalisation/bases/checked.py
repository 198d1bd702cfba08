"""Batch norm, layer norm and dropout.

Everything is derived step by step in the comments (the computational graph of the well-known blog post).
"""

import numpy as np

Array = np.ndarray


def _f(x) -> Array:
    return np.array(x, dtype=np.float64)


def _check(name, array, shape):
    if array.shape != tuple(shape):
        raise ValueError(f"{name} has shape {array.shape}, expected {tuple(shape)}")


def batch_stats(X):
    X = _f(X)
    mean = X.mean(axis=0)
    var = ((X - mean) ** 2).mean(axis=0)
    return mean, var


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = _f(X), _f(gamma), _f(beta)
    _check("gamma", gamma, X.shape[1:])
    _check("beta", beta, X.shape[1:])
    mean, var = batch_stats(X)
    x_hat = (X - mean) / np.sqrt(var + eps)
    return gamma * x_hat + beta


def _normalise_backward(dout, X, gamma, eps, axis):
    """Backward through gamma * (X - mean) / sqrt(var + eps), statistics along `axis`; gives dX and x_hat."""
    n = X.shape[axis]
    # forward, once more
    xmu = X - X.mean(axis=axis, keepdims=True)
    var = (xmu**2).mean(axis=axis, keepdims=True)
    ivar = 1.0 / np.sqrt(var + eps)
    x_hat = xmu * ivar
    # step 8: scale
    dxhat = dout * gamma
    # step 7: x_hat = xmu * ivar
    divar = np.sum(dxhat * xmu, axis=axis, keepdims=True)
    dxmu1 = dxhat * ivar
    # step 6, 5: ivar = (var + eps) ** -0.5
    dvar = -0.5 * (var + eps) ** -1.5 * divar
    # step 4, 3: var = mean(xmu ** 2)
    dxmu2 = 2.0 / n * xmu * dvar
    # step 2, 1: xmu = X - mean
    dmu = -np.sum(dxmu1 + dxmu2, axis=axis, keepdims=True)
    return dxmu1 + dxmu2 + dmu / n, x_hat


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = _f(dout), _f(X), _f(gamma)
    _check("dout", dout, X.shape)
    _check("gamma", gamma, X.shape[1:])
    dX, x_hat = _normalise_backward(dout, X, gamma, eps, 0)
    return dX, np.sum(dout * x_hat, axis=0), np.sum(dout, axis=0)


def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = _f(X), _f(gamma), _f(beta)
    _check("gamma", gamma, X.shape[1:])
    _check("beta", beta, X.shape[1:])
    centred = X - X.mean(axis=1, keepdims=True)
    var = (centred**2).mean(axis=1, keepdims=True)
    return gamma * centred / np.sqrt(var + eps) + beta


def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = _f(dout), _f(X), _f(gamma)
    _check("dout", dout, X.shape)
    _check("gamma", gamma, X.shape[1:])
    dX, x_hat = _normalise_backward(dout, X, gamma, eps, 1)
    return dX, np.sum(dout * x_hat, axis=0), np.sum(dout, axis=0)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum = momentum
        self.eps = eps
        self._mean = np.zeros(features)
        self._var = np.ones(features)
        self._last = None

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = _f(X), _f(gamma), _f(beta)
        _check("gamma", gamma, X.shape[1:])
        _check("beta", beta, X.shape[1:])
        if not training:
            return gamma * (X - self._mean) / np.sqrt(self._var + self.eps) + beta
        mean, var = batch_stats(X)
        self._mean = self.momentum * self._mean + (1 - self.momentum) * mean
        self._var = self.momentum * self._var + (1 - self.momentum) * var
        self._last = (X, gamma)
        return batchnorm_forward(X, gamma, beta, self.eps)

    def running(self):
        return self._mean.copy(), self._var.copy()

    def backward(self, dout):
        if self._last is None:
            raise RuntimeError("no training batch yet")
        X, gamma = self._last
        return batchnorm_backward(dout, X, gamma, self.eps)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (_f(v) for v in (W, b, gamma, beta, mean, var))
    scale = gamma / np.sqrt(var + eps)
    return W * scale, (b - mean) * scale + beta


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


ACTIVATION = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0.0), "sigmoid": _sigmoid}
SLOPE = {
    "tanh": lambda a: 1 - a**2,
    "relu": lambda a: (a > 0).astype(float),
    "sigmoid": lambda a: a * (1 - a),
}


def _forward(X, params, hidden, eps):
    if hidden not in ACTIVATION:
        raise ValueError(f"unknown hidden {hidden!r}")
    p = {k: _f(v) for k, v in params.items()}
    depth = max(int(k[1:]) for k in p if k[0] == "W")
    a, tape = _f(X), []
    for k in range(1, depth):
        z = a @ p[f"W{k}"]
        out = ACTIVATION[hidden](batchnorm_forward(z, p[f"gamma{k}"], p[f"beta{k}"], eps))
        tape.append((a, z, out))
        a = out
    return a @ p[f"W{depth}"] + p[f"b{depth}"], a, tape, p, depth


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return _forward(X, params, hidden, eps)[0]


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    out, a, tape, p, depth = _forward(X, params, hidden, eps)
    if loss == "mse":
        y = _f(y)
        _check("y", y, out.shape)
        value = np.mean((out - y) ** 2)
        d = 2 * (out - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y).astype(int)
        _check("y", y, (len(out),))
        shifted = out - out.max(axis=1, keepdims=True)
        log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        value = -log_p[np.arange(len(y)), y].mean()
        d = np.exp(log_p)
        d[np.arange(len(y)), y] -= 1
        d /= len(y)
    else:
        raise ValueError(f"unknown loss {loss!r}")
    grads = {f"W{depth}": a.T @ d, f"b{depth}": d.sum(axis=0)}
    d = d @ p[f"W{depth}"].T
    for k in range(depth - 1, 0, -1):
        before, z, after = tape[k - 1]
        d = d * SLOPE[hidden](after)
        d, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d, z, p[f"gamma{k}"], eps)
        grads[f"W{k}"] = before.T @ d
        d = d @ p[f"W{k}"].T
    return float(value), grads


def dropout(X, rate, seed):
    if not 0 <= rate < 1:
        raise ValueError("rate must be at least 0 and below 1")
    X = _f(X)
    kept = np.random.default_rng(seed).random(X.shape) >= rate
    mask = kept / (1.0 - rate)
    return X * mask, mask
