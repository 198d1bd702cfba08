"""Keeps work space and generators between calls, as fast code does, but copies whatever goes out."""

from functools import lru_cache

import numpy as np

_space = {}


def space(*shape):
    if shape not in _space:
        _space[shape] = np.empty(shape)
    return _space[shape]


def add_bias_column(X):
    X = np.asarray(X, dtype=np.float64)
    room = space(X.shape[0], X.shape[1] + 1)
    room[:, 0], room[:, 1:] = 1.0, X
    return room.copy()


def _checked(X, W, b):
    X, W, b = np.asarray(X, np.float64), np.asarray(W, np.float64), np.asarray(b, np.float64)
    fits = X.ndim == 2 and W.ndim == 2 and b.ndim == 1 and X.shape[1] == W.shape[0] and W.shape[1] == len(b)
    if not fits:
        raise ValueError("dense needs (N, D), (D, H) and (H,)")
    return X, W, b


def dense(X, W, b):
    X, W, b = _checked(X, W, b)
    room = space(len(X), len(b))
    np.matmul(X, W, out=room)
    return room + b


@lru_cache
def _count(sizes):
    return sum((i + 1) * o for i, o in zip(sizes, sizes[1:], strict=False))  # noqa: RUF007


def count_params(sizes):
    return _count(tuple(sizes))


@lru_cache(maxsize=64)
def _made(sizes, seed, scheme):
    rng = np.random.default_rng(seed)
    made = {}
    for n in range(1, len(sizes)):
        i, o = sizes[n - 1], sizes[n]
        u = rng.random((i, o)) if scheme == "glorot" else rng.standard_normal((i, o))
        made[f"W{n}"] = (2 * u - 1) * np.sqrt(6 / (i + o)) if scheme == "glorot" else u * np.sqrt(2 / i)
        made[f"b{n}"] = np.zeros(o)
    return made


def init_params(sizes, seed, scheme="glorot"):
    if scheme not in ("glorot", "he"):
        raise ValueError(f"no such scheme: {scheme}")
    return {name: array.copy() for name, array in _made(tuple(sizes), seed, scheme).items()}


def _apply(name, z):
    if name == "tanh":
        np.tanh(z, out=z)
    elif name == "relu":
        z[z < 0] = 0.0
    elif name == "sigmoid":
        np.multiply(z, 0.5, out=z)
        np.tanh(z, out=z)
        z += 1.0
        z *= 0.5
    elif name == "softmax":
        np.subtract(z, z.max(axis=1, keepdims=True), out=z)
        np.exp(z, out=z)
        np.divide(z, z.sum(axis=1, keepdims=True), out=z)


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in ("tanh", "relu", "sigmoid"):
        raise ValueError(f"no such hidden activation: {hidden}")
    if output not in ("linear", "sigmoid", "softmax"):
        raise ValueError(f"no such output activation: {output}")
    depth = len({key for key in params if key.startswith("W")})
    X = np.asarray(X, dtype=np.float64)
    a, cache = X.copy(), []
    for n in range(1, depth + 1):
        a, W, b = _checked(a, params[f"W{n}"], params[f"b{n}"])
        room = _space.setdefault(("layer", n, len(a), len(b)), np.empty((len(a), len(b))))
        np.matmul(a, W, out=room)
        room += b
        _apply(output if n == depth else hidden, room)
        a = room
        cache.append(room.copy())
    return a.copy(), cache


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    if logits.ndim == 1:
        logits = logits[:, None]
    if logits.shape[1] > 1:
        return np.argmax(logits, axis=1)
    return np.greater(logits[:, 0], 0.0).view(np.int8)


def relu_curve(x, kinks, slopes, start=0.0):
    x, kinks, slopes = (np.asarray(v, dtype=np.float64) for v in (x, kinks, slopes))
    y = x * 0.0 + start
    for i in range(len(kinks)):
        room = space(len(x))
        np.clip(x - kinks[i], 0.0, None, out=room)
        y += room * (slopes[i] - (slopes[i - 1] if i else 0.0))
    return y


def _equal(a, b):
    a, b = np.asarray(a, np.float64), np.asarray(b, np.float64)
    if not a.shape == b.shape:
        raise ValueError("the shapes must be equal")
    return a, b


def mse(pred, target):
    pred, target = _equal(pred, target)
    room = space(*pred.shape)
    np.subtract(pred, target, out=room)
    return np.float64(np.vdot(room, room) / room.size)


def binary_cross_entropy_with_logits(z, y):
    z, y = _equal(z, y)
    room = space(*z.shape)
    np.logaddexp(0.0, z, out=room)
    return np.float64((room - y * z).mean())


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, np.float64), np.asarray(y)
    if Z.ndim != 2 or y.ndim != 1 or len(Z) != len(y):
        raise ValueError("logits (N, C), labels (N,)")
    room = space(*Z.shape)
    np.subtract(Z, Z.max(axis=1, keepdims=True), out=room)
    picked = room[range(len(y)), y].copy()
    np.exp(room, out=room)
    return np.float64((np.log(room.sum(axis=1)) - picked).mean())
