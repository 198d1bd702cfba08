"""Matrix algebra with one-hot rows, cumulated heights instead of ReLUs, and results as lists of two."""

import numpy as np


def M(a):
    return np.asarray(a, dtype=np.double)


def add_bias_column(X):
    X = M(X)
    n, d = X.shape
    place = np.eye(d + 1)[1:]
    first = np.eye(d + 1)[:1]
    return X @ place + np.ones((n, 1)) @ first


def dense(X, W, b):
    X, W, b = M(X), M(W), M(b)
    try:
        (n, d), (d2, h), (h2,) = X.shape, W.shape, b.shape
    except (ValueError, TypeError):
        raise ValueError("axes") from None
    if (d, h) != (d2, h2):
        raise ValueError("sizes")
    return np.tensordot(X, W, axes=1) + np.ones((n, 1)) @ b.reshape(1, h)


def count_params(sizes):
    sizes = tuple(sizes)
    return int(np.dot(sizes[:-1], sizes[1:])) + sum(sizes) - sizes[0]


def init_params(sizes, seed, scheme="glorot", dtype=np.float64):
    if scheme not in ("he", "glorot"):
        raise ValueError(scheme)
    root = np.random.default_rng(seed)
    params = {}
    for n in range(1, len(sizes)):
        rng = np.random.default_rng(root.integers(0, 2**62))
        shape = (sizes[n - 1], sizes[n])
        if scheme == "he":
            W = np.sqrt(2 / shape[0]) * rng.standard_normal(shape)
        else:
            half = np.sqrt(6 / np.add(*shape))
            W = rng.uniform(0, 2 * half, shape) - half
        params[f"W{n}"] = W.astype(dtype)
        params[f"b{n}"] = 0 * W[0].astype(dtype)
    return params


def forward(X, params, hidden="tanh", output="linear", keep=True):
    names = {"tanh": 0, "relu": 1, "sigmoid": 2}, {"linear": 3, "sigmoid": 2, "softmax": 4}
    if hidden not in names[0] or output not in names[1]:
        raise ValueError("activation")
    functions = [np.tanh, lambda z: (z > 0) * z, _sigmoid, lambda z: z, _softmax]
    cache = {}
    A = M(X)
    numbers = sorted((key for key in params if key.startswith("W")), key=lambda key: int(key[1:]))
    for key in numbers:
        cache[key] = A
        Z = dense(A, params[key], params["b" + key[1:]])
        cache["Z" + key[1:]] = Z
        A = functions[names[1][output] if key == numbers[-1] else names[0][hidden]](Z)
    return [A, cache if keep else None]


def _sigmoid(z):
    return _softmax(np.stack([np.zeros_like(z), z], axis=-1))[..., 1]


def _softmax(z):
    return np.exp(z - _lse(z)[..., None])


def _lse(z):
    top = z.max(axis=-1)
    return top + np.log(np.exp(z - top[..., None]).sum(axis=-1))


def predict_labels(logits):
    Z = M(logits)
    if Z.ndim == 1:
        Z = Z.reshape(-1, 1)
    if Z.shape[1] == 1:
        Z = np.hstack([0 * Z, Z])
    hot = Z.max(axis=1, keepdims=True) <= Z
    return (hot * np.arange(Z.shape[1], 0, -1)).argmax(axis=1)


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = M(x), M(kinks), M(slopes)
    if not kinks.size:
        return np.full(x.shape, start, dtype=np.double)
    heights = start + np.append(0.0, np.cumsum(slopes[:-1] * np.diff(kinks)))
    piece = np.searchsorted(kinks, x, side="right") - 1
    inside = np.maximum(piece, 0)
    return np.where(piece < 0, start, heights[inside] + slopes[inside] * (x - kinks[inside]))


def mse(pred, target):
    P, T = M(pred), M(target)
    if P.shape != T.shape:
        raise ValueError("mse")
    d = (P - T).reshape(-1)
    return d @ d / len(d)


def binary_cross_entropy_with_logits(z, y):
    z, y = M(z), M(y)
    if z.shape != y.shape:
        raise ValueError("bce")
    two = np.stack([np.zeros_like(z), z], axis=-1)
    hot = np.stack([1 - y, y], axis=-1)
    return float((_lse(two) - (two * hot).sum(axis=-1)).mean())


def cross_entropy_with_logits(Z, y):
    Z, y = M(Z), np.asarray(y)
    if y.ndim != 1 or y.shape[0] != Z.shape[0]:
        raise ValueError("ce")
    hot = np.eye(Z.shape[1])[y]
    return float(np.trace((_lse(Z)[:, None] - Z) @ hot.T) / len(Z))
