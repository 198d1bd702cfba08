"""Mistakes in `forward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("no_hidden_activation")
def forward(X, params, hidden="tanh", output="linear"):
    a = np.asarray(X, dtype=float)
    L = len(params) // 2
    cache = []
    for i in range(1, L + 1):
        a = a @ np.asarray(params[f"W{i}"], dtype=float) + np.asarray(params[f"b{i}"], dtype=float)
        cache.append(a)
    if output == "sigmoid":
        a = 0.5 * (1 + np.tanh(0.5 * a))
    elif output == "softmax":
        e = np.exp(a - a.max(axis=1, keepdims=True))
        a = e / e.sum(axis=1, keepdims=True)
    return a, cache


@mistake("hidden_activation_at_the_end")
def forward(X, params, hidden="tanh", output="linear"):
    acts = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}
    a = np.asarray(X, dtype=float)
    cache = {"a0": a}
    for i in range(1, len(params) // 2 + 1):
        z = a @ np.asarray(params["W%d" % i], float) + np.asarray(params["b%d" % i], float)
        a = acts[hidden](z)
        cache["z%d" % i], cache["a%d" % i] = z, a
    if output == "sigmoid":
        a = acts["sigmoid"](a)
    elif output == "softmax":
        e = np.exp(a - np.max(a, axis=1, keepdims=True))
        a = e / np.sum(e, axis=1, keepdims=True)
    return a, cache


@mistake("no_output_activation")
def forward(X, params, hidden="tanh", output="linear"):
    f = {"tanh": np.tanh, "relu": lambda z: z * (z > 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}[hidden]
    h = np.asarray(X, dtype=float)
    n = len(params) // 2
    for k in range(1, n):
        h = f(h.dot(np.asarray(params[f"W{k}"], float)) + np.asarray(params[f"b{k}"], float))
    return h.dot(np.asarray(params[f"W{n}"], float)) + np.asarray(params[f"b{n}"], float), None


@mistake("always_tanh")
def forward(X, params, hidden="tanh", output="linear"):
    a = np.asarray(X, dtype=float)
    layers = len(params) // 2
    for i in range(layers):
        W, b = np.asarray(params[f"W{i + 1}"], float), np.asarray(params[f"b{i + 1}"], float)
        z = a @ W + b
        a = np.tanh(z) if i < layers - 1 else z
    if output == "softmax":
        a = np.exp(a - a.max(1, keepdims=True))
        a /= a.sum(1, keepdims=True)
    if output == "sigmoid":
        a = 0.5 * (1 + np.tanh(a / 2))
    return a, [a]


@mistake("a24_softmax_over_everything")
def forward(X, params, hidden="tanh", output="linear"):
    acts = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}
    a = np.asarray(X, dtype=float)
    n = len(params) // 2
    for i in range(1, n + 1):
        a = a @ np.asarray(params[f"W{i}"], float) + np.asarray(params[f"b{i}"], float)
        if i < n:
            a = acts[hidden](a)
    if output == "softmax":
        a = np.exp(a - np.max(a))
        a = a / np.sum(a)
    elif output == "sigmoid":
        a = acts["sigmoid"](a)
    return a, {}


@mistake("a22_softmax_without_shift")
def forward(X, params, hidden="tanh", output="linear"):
    acts = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}
    a = np.asarray(X, dtype=float)
    n = len(params) // 2
    for i in range(1, n + 1):
        a = a @ np.asarray(params[f"W{i}"], float) + np.asarray(params[f"b{i}"], float)
        if i < n:
            a = acts[hidden](a)
    if output == "softmax":
        a = np.exp(a) / np.sum(np.exp(a), axis=1, keepdims=True)
    elif output == "sigmoid":
        a = acts["sigmoid"](a)
    return a, {"out": a}


@mistake("a01_sigmoid_overflows")
def forward(X, params, hidden="tanh", output="linear"):
    sigmoid = lambda z: np.exp(z) / (1 + np.exp(z))
    acts = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": sigmoid, "linear": lambda z: z}
    a = np.asarray(X, dtype=float)
    n = len(params) // 2
    for i in range(1, n + 1):
        a = a @ np.asarray(params[f"W{i}"], float) + np.asarray(params[f"b{i}"], float)
        if i < n:
            a = acts[hidden](a)
    if output == "softmax":
        a = np.exp(a - a.max(axis=1, keepdims=True))
        return a / a.sum(axis=1, keepdims=True), None
    return acts[output](a), None


@mistake("two_layers_only")
def forward(X, params, hidden="tanh", output="linear"):
    acts = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    h = acts[hidden](np.asarray(X, float) @ np.asarray(W1, float) + np.asarray(b1, float))
    o = h @ np.asarray(W2, float) + np.asarray(b2, float)
    if output == "sigmoid":
        o = acts["sigmoid"](o)
    elif output == "softmax":
        o = np.exp(o - o.max(axis=1, keepdims=True))
        o = o / o.sum(axis=1, keepdims=True)
    return o, (h,)


@mistake()
def forward(X, params, hidden="tanh", output="linear"):
    a = np.asarray(X, dtype=float)
    for i in range(1, len(params) // 2 + 1):
        a = np.cos(a @ np.asarray(params[f"W{i}"], float) + np.asarray(params[f"b{i}"], float))
    return a, None
