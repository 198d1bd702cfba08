"""Mistakes in `bn_forward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("n26_network_norm_after_activation")
def bn_forward(X, params, hidden="tanh", eps=1e-5):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
    if hidden not in f:
        raise ValueError(hidden)
    L = sum(k.startswith("W") for k in params)
    a = np.asarray(X, dtype=float)
    for k in range(1, L):
        a = batchnorm_forward(f[hidden](a @ np.asarray(params[f"W{k}"])), params[f"gamma{k}"], params[f"beta{k}"], eps)
    return a @ np.asarray(params[f"W{L}"]) + np.asarray(params[f"b{L}"])


@mistake("network_eps_not_passed_on")
def bn_forward(X, params, hidden="tanh", eps=1e-5):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
    if hidden not in f:
        raise ValueError(hidden)
    L = sum(k.startswith("W") for k in params)
    a = np.asarray(X, dtype=float)
    for k in range(1, L):
        a = f[hidden](batchnorm_forward(np.dot(a, params[f"W{k}"]), params[f"gamma{k}"], params[f"beta{k}"]))
    return np.dot(a, params[f"W{L}"]) + np.asarray(params[f"b{L}"])


@mistake("network_activation_on_the_last")
def bn_forward(X, params, hidden="tanh", eps=1e-5):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
    if hidden not in f:
        raise ValueError(hidden)
    L = sum(k.startswith("W") for k in params)
    a = np.asarray(X, dtype=float)
    for k in range(1, L):
        a = f[hidden](batchnorm_forward(np.dot(a, params[f"W{k}"]), params[f"gamma{k}"], params[f"beta{k}"], eps))
    return f[hidden](np.dot(a, params[f"W{L}"]) + np.asarray(params[f"b{L}"]))
