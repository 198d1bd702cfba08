"""Mistakes in `layer_outputs`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p22_sums")
def layer_outputs(X, params, hidden="tanh", output="tanh"):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "linear": lambda z: z}
    f["sigmoid"] = lambda z: 0.5 * (1 + np.tanh(z / 2))
    if hidden not in f or output not in f:
        raise ValueError("unknown activation")
    L = len(params) // 2
    a, result = np.asarray(X, dtype=float), []
    for k in range(1, L + 1):
        z = a @ np.asarray(params[f"W{k}"]) + np.asarray(params[f"b{k}"])
        result.append(z)
        a = f[hidden](z) if k < L else f[output](z)
    return result


@mistake("p22_hidden_at_the_end")
def layer_outputs(X, params, hidden="tanh", output="tanh"):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "linear": lambda z: z}
    f["sigmoid"] = lambda z: 0.5 * (1 + np.tanh(z / 2))
    if hidden not in f or output not in f:
        raise ValueError("unknown activation")
    a, result = np.asarray(X, dtype=float), []
    k = 1
    while f"W{k}" in params:
        a = f[hidden](np.dot(a, params[f"W{k}"]) + np.asarray(params[f"b{k}"]))
        result.append(a)
        k += 1
    return result


@mistake("last_layer_only")
def layer_outputs(X, params, hidden="tanh", output="tanh"):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "linear": lambda z: z}
    f["sigmoid"] = lambda z: 0.5 * (1 + np.tanh(z / 2))
    if hidden not in f or output not in f:
        raise ValueError("unknown activation")
    L = len(params) // 2
    a = np.asarray(X, dtype=float)
    for k in range(1, L + 1):
        a = f[hidden if k < L else output](np.dot(a, params[f"W{k}"]) + np.asarray(params[f"b{k}"]))
    return a


@mistake("bias_forgotten")
def layer_outputs(X, params, hidden="tanh", output="tanh"):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "linear": lambda z: z}
    f["sigmoid"] = lambda z: 0.5 * (1 + np.tanh(z / 2))
    if hidden not in f or output not in f:
        raise ValueError("unknown activation")
    L = len(params) // 2
    a, result = np.asarray(X, dtype=float), []
    for k in range(1, L + 1):
        a = f[hidden if k < L else output](np.dot(a, params[f"W{k}"]))
        result.append(a)
    return result
