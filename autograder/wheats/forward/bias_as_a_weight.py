"""The bias trick throughout: b is stacked on W and meets a column of ones."""

import numpy as np


def floats(a):
    return np.array(a, dtype="float64")


def add_bias_column(X):
    X = floats(X)
    n, d = X.shape
    result = np.zeros((n, d + 1))
    result[:, 0] += 1
    result[:, 1:] = X
    return result


def stack(W, b):
    W, b = floats(W), floats(b)
    if W.ndim != 2 or b.ndim != 1 or W.shape[1] != b.shape[0]:
        raise ValueError("one bias for each column of W, please")
    return np.vstack((b, W))


def dense(X, W, b):
    theta, ones = stack(W, b), floats(X)
    if ones.ndim != 2:
        raise ValueError("X must have two axes")
    ones = add_bias_column(ones)
    if ones.shape[1] != theta.shape[0]:
        raise ValueError("X and W do not fit")
    return ones @ theta


def count_params(sizes):
    widths = [n + 1 for n in sizes[:-1]]
    return int(sum(a * b for a, b in zip(widths, sizes[1:], strict=True)))


def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed=seed)
    result = {}
    for n in range(len(sizes) - 1):
        fan_in, fan_out = sizes[n : n + 2]
        theta = np.zeros((fan_in + 1, fan_out))
        if scheme == "glorot":
            edge = np.sqrt(6) / np.sqrt(fan_in + fan_out)
            theta[1:] = rng.uniform(-edge, edge, size=(fan_in, fan_out))
        elif scheme == "he":
            theta[1:] = np.sqrt(2) / np.sqrt(fan_in) * rng.standard_normal((fan_in, fan_out))
        else:
            raise ValueError("unknown scheme")
        result["W%d" % (n + 1)] = theta[1:].copy()  # noqa: UP031
        result["b%d" % (n + 1)] = theta[0].copy()  # noqa: UP031
    return result


def squash(z):
    z = np.clip(z, -700, 700)
    return 1 / (1 + np.exp(-z))


def share(z):
    return squash_rows(np.exp((z.T - z.max(axis=1)).T))


def squash_rows(e):
    return (e.T / e.T.sum(axis=0)).T


def forward(X, params, hidden="tanh", output="linear"):
    known = dict(tanh=np.tanh, relu=lambda z: (z + abs(z)) / 2, sigmoid=squash, linear=None, softmax=share)
    if hidden not in known or hidden in ("linear", "softmax"):
        raise ValueError("hidden: " + repr(hidden))
    if output not in known or output in ("tanh", "relu"):
        raise ValueError("output: " + repr(output))
    thetas = []
    n = 1
    while f"W{n}" in params:
        thetas.append(stack(params[f"W{n}"], params[f"b{n}"]))
        n += 1
    history = [floats(X)]
    for theta in thetas[:-1]:
        history.append(known[hidden](add_bias_column(history[-1]).dot(theta)))
    z = add_bias_column(history[-1]).dot(thetas[-1])
    history.append(z if known[output] is None else known[output](z))
    return history[-1], history


def predict_labels(logits):
    logits = floats(logits)
    if logits.ndim == 2 and logits.shape[-1] != 1:
        return (logits == logits.max(axis=1, keepdims=True)).argmax(axis=1)
    return (np.sign(logits.reshape(len(logits))) + 1).astype(int) // 2


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = floats(x), floats(kinks), floats(slopes)
    bends = slopes - np.concatenate(([0.0], slopes[:-1]))[: len(slopes)]
    hidden = np.array([np.maximum(x - k, 0) for k in kinks]).reshape(len(kinks), len(x)).T
    return add_bias_column(hidden) @ np.concatenate(([start], bends))


def mse(pred, target):
    pred, target = floats(pred), floats(target)
    if pred.shape != target.shape:
        raise ValueError("pred and target")
    return np.linalg.norm(pred - target) ** 2 / pred.size


def binary_cross_entropy_with_logits(z, y):
    z, y = floats(z), floats(y)
    if z.shape != y.shape:
        raise ValueError("z and y")
    two = np.column_stack((np.zeros(z.size), z.flatten()))
    return cross_entropy_with_logits(two, y.flatten().astype(int))


def cross_entropy_with_logits(Z, y):
    Z = floats(Z)
    y = np.array(y)
    if y.ndim != 1 or Z.ndim != 2 or len(y) != len(Z):
        raise ValueError("Z and y")
    Z = Z - Z.max(1)[:, None]
    losses = [np.log(np.exp(row).sum()) - row[label] for row, label in zip(Z, y, strict=True)]
    return sum(losses) / len(losses)
