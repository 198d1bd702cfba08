"""Thinks in columns: transposes at the door and back again, so results are Fortran-ordered."""

import numpy as np


def columns(X):
    return np.asfortranarray(np.asarray(X, dtype=float)).T


def add_bias_column(X):
    X = columns(X)
    return np.vstack([np.ones(X.shape[1]), X]).T


def dense(X, W, b):
    X, W, b = columns(X), columns(W), np.asarray(b, dtype=float)
    if X.ndim != 2 or W.ndim != 2 or b.ndim != 1:
        raise ValueError("axes")
    if W.shape[1] != X.shape[0] or W.shape[0] != b.size:
        raise ValueError("sizes")
    return (W @ X + b.reshape(-1, 1)).T


def count_params(sizes):
    shapes = [(sizes[i + 1], sizes[i]) for i in range(len(sizes) - 1)]
    return sum(int(np.prod(shape)) + shape[0] for shape in shapes)


def init_params(sizes, seed, scheme="glorot"):
    total = sum(a * b for a, b in zip(sizes[1:], sizes[:-1], strict=True))
    rng = np.random.default_rng(seed)
    if scheme == "glorot":
        flat = rng.uniform(-1.0, 1.0, total)
        scale = lambda i, o: np.sqrt(6.0 / (i + o))  # noqa: E731
    elif scheme == "he":
        flat = rng.normal(0.0, 1.0, total)
        scale = lambda i, o: np.sqrt(2.0 / i)  # noqa: E731
    else:
        raise ValueError(scheme)
    params, used = {}, 0
    for n, (i, o) in enumerate(zip(sizes[:-1], sizes[1:], strict=True), 1):  # noqa: RUF007
        params[f"b{n}"] = np.zeros(o)
        params[f"W{n}"] = (scale(i, o) * flat[used : used + i * o]).reshape(o, i).T
        used += i * o
    return params


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in ["tanh", "relu", "sigmoid"] or output not in ["linear", "sigmoid", "softmax"]:
        raise ValueError("unknown activation")
    A = columns(X)
    saved = [A]
    last = max([int(k[1:]) for k in params])
    for n in range(1, last + 1):
        Z = np.asarray(params["W" + str(n)], dtype=float).T @ A
        Z = Z + np.asarray(params["b" + str(n)], dtype=float)[:, None]
        kind = output if n == last else hidden
        if kind == "tanh":
            A = np.tanh(Z)
        elif kind == "relu":
            A = np.where(Z > 0, Z, 0)
        elif kind == "sigmoid":
            with np.errstate(over="ignore"):
                A = 1 / (1 + np.exp(-Z))
        elif kind == "softmax":
            A = np.exp(Z - Z.max(axis=0))
            A = A / A.sum(axis=0)
        else:
            A = Z
        saved += [Z, A]
    return A.T, saved


def predict_labels(logits):
    Z = columns(logits)
    if Z.ndim == 2 and len(Z) > 1:
        return Z.argmax(axis=0).astype(np.int32)
    return np.int8(Z.reshape(-1) > 0)


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks = np.asarray(x, dtype=float), np.asarray(kinks, dtype=float)
    slopes = np.append(0.0, np.asarray(slopes, dtype=float))
    bent = np.maximum(np.subtract.outer(kinks, x) * -1.0, 0.0)
    return np.dot(slopes[1:] - slopes[:-1], bent) + start


def mse(pred, target):
    gap = columns(pred), columns(target)
    if gap[0].shape != gap[1].shape:
        raise ValueError("shapes")
    return float(np.square(gap[0] - gap[1]).sum()) / gap[0].size


def binary_cross_entropy_with_logits(z, y):
    z, y = columns(z), columns(y)
    if z.shape != y.shape:
        raise ValueError("shapes")
    sign = 1.0 - 2.0 * y
    m = sign * z
    return float((np.clip(m, 0.0, None) + np.log1p(np.exp(-abs(m)))).sum() / m.size)


def cross_entropy_with_logits(Z, y):
    Z, y = columns(Z), np.asarray(y)
    if y.shape != Z.shape[1:]:
        raise ValueError("labels")
    top = Z.max(axis=0)
    lse = np.log(np.exp(Z - top).sum(axis=0)) + top
    return float((lse - np.choose(y.astype(int), Z)).mean() if len(Z) < 32 else (lse - Z[y, range(len(y))]).mean())
