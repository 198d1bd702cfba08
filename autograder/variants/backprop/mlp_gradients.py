"""Mistakes in `mlp_gradients`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("penalty_without_the_half")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake("c27_penalty_not_in_the_slopes")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake("penalty_not_in_the_loss")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake("slope_of_the_full_penalty")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + 2 * weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake("x9b_activation_skipped")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
    return value, grads


@mistake("c22_this_layers_output")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake("x9d_open_gate_at_zero")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] >= 0)
    return value, grads


@mistake("a30_log_of_softmax")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        e = np.exp(out - out.max(axis=1, keepdims=True))
        d = e / e.sum(axis=1, keepdims=True)
        value = -np.mean(np.log(d[np.arange(n), y]))
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake("c28_biases_penalised", base="loops")  # where sum is NumPy's, it adds up no generator
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(v**2) for v in P.values())
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0) + weight_decay * P[f"b{i}"]
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake("c01_loss_sign")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = -np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake("x9c_half_mse")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = 0.5 * np.mean((out - y) ** 2), (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake("x9e_always_tanh")
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act, hidden = np.tanh, "tanh"
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0)
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads


@mistake()
def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    X = np.asarray(X, float)
    P = {k: np.asarray(v, float) for k, v in params.items()}
    L = len(P) // 2
    act = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    A, Zs = [X], []
    for i in range(1, L + 1):
        z = A[-1] @ P[f"W{i}"] + P[f"b{i}"]
        Zs.append(z)
        A.append(act(z) if i < L else z)
    out, n = A[-1], len(X)
    if loss == "mse":
        y = np.asarray(y, float)
        value, d = np.mean((out - y) ** 2), 2 * (out - y) / out.size
    elif loss == "bce":
        y = np.asarray(y, float).reshape(out.shape)
        value, d = np.mean(np.logaddexp(0, out) - y * out), (0.5 * (1 + np.tanh(out / 2)) - y) / out.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        value = -logp[np.arange(n), y].mean()
        d = np.exp(logp)
        d[np.arange(n), y] -= 1
        d = d / n
    else:
        raise ValueError(loss)
    value = value + 0.5 * weight_decay * sum(np.sum(P[f"W{i}"] ** 2) for i in range(1, L + 1))
    grads = {}
    for i in range(L, 0, -1):
        grads[f"W{i}"] = A[i - 1].T @ d + weight_decay * P[f"W{i}"]
        grads[f"b{i}"] = d.sum(axis=0) * i
        if i > 1:
            d = d @ P[f"W{i}"].T
            if hidden == "tanh":
                d = d * (1 - A[i - 1] ** 2)
            elif hidden == "sigmoid":
                d = d * A[i - 1] * (1 - A[i - 1])
            else:
                d = d * (Zs[i - 2] > 0)
    return value, grads
