"""Mistakes in `bn_gradients`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("gradients_half_squared_error")
def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
    df = {"tanh": lambda a: 1 - a**2, "relu": lambda a: (a > 0) * 1.0, "sigmoid": lambda a: a * (1 - a)}
    if hidden not in f or loss not in ("mse", "cross_entropy"):
        raise ValueError("unknown")
    p = {k: np.asarray(v, dtype=float) for k, v in params.items()}
    L = sum(k[0] == "W" for k in p)
    a, cache = np.asarray(X, dtype=float), []
    for k in range(1, L):
        s = a @ p[f"W{k}"]
        new = f[hidden](batchnorm_forward(s, p[f"gamma{k}"], p[f"beta{k}"], eps))
        cache.append((a, s, new))
        a = new
    out = a @ p[f"W{L}"] + p[f"b{L}"]
    if loss == "mse":
        y = np.asarray(y, dtype=float)
        if y.shape != out.shape:
            raise ValueError("y")
        value = 0.5 * np.mean((out - y) ** 2)
        d = (out - y) / out.size
    else:
        y = np.asarray(y)
        if y.shape != (len(out),):
            raise ValueError("y")
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(len(y)), y].mean()
        d = (np.exp(logp) - np.eye(out.shape[1])[y]) / len(y)
    grads = {f"W{L}": a.T @ d, f"b{L}": d.sum(axis=0)}
    d = d @ p[f"W{L}"].T
    for k in range(L - 1, 0, -1):
        a, s, new = cache[k - 1]
        d, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(df[hidden](new) * d, s, p[f"gamma{k}"], eps)
        grads[f"W{k}"] = a.T @ d
        d = d @ p[f"W{k}"].T
    return float(value), grads


@mistake("c06_gradients_sum_over_samples")
def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
    df = {"tanh": lambda a: 1 - a**2, "relu": lambda a: (a > 0) * 1.0, "sigmoid": lambda a: a * (1 - a)}
    if hidden not in f or loss not in ("mse", "cross_entropy"):
        raise ValueError("unknown")
    p = {k: np.asarray(v, dtype=float) for k, v in params.items()}
    L = sum(k[0] == "W" for k in p)
    a, cache = np.asarray(X, dtype=float), []
    for k in range(1, L):
        s = a @ p[f"W{k}"]
        new = f[hidden](batchnorm_forward(s, p[f"gamma{k}"], p[f"beta{k}"], eps))
        cache.append((a, s, new))
        a = new
    out = a @ p[f"W{L}"] + p[f"b{L}"]
    if loss == "mse":
        y = np.asarray(y, dtype=float)
        if y.shape != out.shape:
            raise ValueError("y")
        value = np.mean((out - y) ** 2)
        d = 2 * (out - y) / out.size
    else:
        y = np.asarray(y)
        if y.shape != (len(out),):
            raise ValueError("y")
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(len(y)), y].sum()
        d = np.exp(logp) - np.eye(out.shape[1])[y]
    grads = {f"W{L}": a.T @ d, f"b{L}": d.sum(axis=0)}
    d = d @ p[f"W{L}"].T
    for k in range(L - 1, 0, -1):
        a, s, new = cache[k - 1]
        d, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(df[hidden](new) * d, s, p[f"gamma{k}"], eps)
        grads[f"W{k}"] = a.T @ d
        d = d @ p[f"W{k}"].T
    return float(value), grads
