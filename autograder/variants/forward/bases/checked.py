"""forward.py - Assignment 2

Every public function first converts its inputs and checks the shapes.
"""

from typing import Any

import numpy as np


# ---------------------------------------------------------------- helpers
def _as_float(a: Any) -> np.ndarray:
    return np.asarray(a, dtype=np.float64)


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise ValueError(message)


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def _softmax(z):
    shifted = z - z.max(axis=1, keepdims=True)
    e = np.exp(shifted)
    return e / e.sum(axis=1, keepdims=True)


def _relu(z):
    return np.maximum(z, 0.0)


def _identity(z):
    return z


HIDDEN = {"tanh": np.tanh, "relu": _relu, "sigmoid": _sigmoid}
OUTPUT = {"linear": _identity, "sigmoid": _sigmoid, "softmax": _softmax}


# ---------------------------------------------------------------- exercises
def add_bias_column(X):
    X = _as_float(X)
    _require(X.ndim == 2, "X must be (N, D)")
    ones = np.ones((X.shape[0], 1))
    return np.concatenate([ones, X], axis=1)


def dense(X, W, b):
    X, W, b = _as_float(X), _as_float(W), _as_float(b)
    _require(X.ndim == 2, f"X must have two axes, got shape {X.shape}")
    _require(W.ndim == 2, f"W must have two axes, got shape {W.shape}")
    _require(X.shape[1] == W.shape[0], f"X {X.shape} and W {W.shape} do not fit")
    _require(b.shape == (W.shape[1],), f"b must be ({W.shape[1]},), got {b.shape}")
    return X @ W + b


def count_params(sizes):
    sizes = [int(n) for n in sizes]
    total = 0
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        weights = n_in * n_out
        biases = n_out
        total += weights + biases
    return int(total)


def init_params(sizes, seed, scheme="glorot"):
    _require(scheme in ("glorot", "he"), f"unknown scheme {scheme!r}")
    rng = np.random.default_rng(seed)
    sizes = [int(n) for n in sizes]
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        if scheme == "glorot":
            limit = np.sqrt(6.0 / (n_in + n_out))
            W = rng.uniform(-limit, limit, size=(n_in, n_out))
        else:
            W = rng.normal(0.0, np.sqrt(2.0 / n_in), size=(n_in, n_out))
        params[f"W{layer}"] = W
        params[f"b{layer}"] = np.zeros(n_out)
    return params


def forward(X, params, hidden="tanh", output="linear"):
    _require(hidden in HIDDEN, f"unknown hidden activation {hidden!r}")
    _require(output in OUTPUT, f"unknown output activation {output!r}")
    depth = max(int(key[1:]) for key in params)
    a = _as_float(X)
    cache = []
    for layer in range(1, depth + 1):
        z = dense(a, params[f"W{layer}"], params[f"b{layer}"])
        cache.append((a, z))
        if layer < depth:
            a = HIDDEN[hidden](z)
        else:
            a = OUTPUT[output](z)
    return a.copy(), cache


def predict_labels(logits):
    logits = _as_float(logits)
    _require(logits.ndim in (1, 2), "logits must be (N,) or (N, C)")
    if logits.ndim == 1 or logits.shape[1] == 1:
        return (logits.reshape(-1) > 0).astype(np.int64)
    return np.argmax(logits, axis=1)


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = _as_float(x), _as_float(kinks), _as_float(slopes)
    _require(kinks.shape == slopes.shape, "one slope for each kink")
    y = np.full(x.shape, float(start))
    previous = 0.0
    for kink, slope in zip(kinks, slopes):
        y = y + (slope - previous) * _relu(x - kink)
        previous = slope
    return y


def mse(pred, target):
    pred, target = _as_float(pred), _as_float(target)
    _require(pred.shape == target.shape, f"{pred.shape} against {target.shape}")
    return float(np.mean((pred - target) ** 2))


def binary_cross_entropy_with_logits(z, y):
    z, y = _as_float(z), _as_float(y)
    _require(z.shape == y.shape, f"{z.shape} against {y.shape}")
    per_entry = np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))
    return float(per_entry.mean())


def cross_entropy_with_logits(Z, y):
    Z, y = _as_float(Z), np.asarray(y).astype(np.int64)
    _require(Z.ndim == 2, "Z must be (N, C)")
    _require(y.shape == (Z.shape[0],), f"labels must be ({Z.shape[0]},), got {y.shape}")
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(shifted).sum(axis=1))
    picked = shifted[np.arange(len(y)), y]
    return float(np.mean(log_sum - picked))
