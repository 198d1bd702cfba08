"""Functions of one number, spread over arrays with np.vectorize, np.frompyfunc and np.nditer."""

import math
from typing import Any

import numpy as np


def _sigmoid1(z: float) -> float:
    return 0.5 * (1.0 + math.tanh(0.5 * z))


def _softplus1(z: float) -> float:
    if z > 30.0:
        return z + math.log1p(math.exp(-z))
    return math.log1p(math.exp(z))


def _relu1(z: float) -> float:
    return z if z > 0.0 else 0.0


sigmoid = np.vectorize(_sigmoid1, otypes=[float])
relu = np.vectorize(_relu1, otypes=[float])
tanh = np.vectorize(math.tanh, otypes=[float])
softplus = np.vectorize(_softplus1, otypes=[float])
matvec = np.vectorize(lambda v, M: v @ M, signature="(d),(d,h)->(h)")


def softmax(Z: np.ndarray) -> np.ndarray:
    out = np.empty(Z.shape)
    for i in np.ndindex(len(Z)):
        shifted = Z[i] - max(Z[i])
        out[i] = np.array([math.exp(v) for v in shifted])
        out[i] /= math.fsum(out[i])
    return out


def add_bias_column(X: Any) -> np.ndarray:
    return np.pad(np.asarray(X, dtype=float), ((0, 0), (1, 0)), constant_values=1.0)


def dense(X: Any, W: Any, b: Any) -> np.ndarray:
    X, W, b = np.asarray(X, dtype=float), np.asarray(W, dtype=float), np.asarray(b, dtype=float)
    if [X.ndim, W.ndim, b.ndim] != [2, 2, 1]:
        raise ValueError("dimensions: 2, 2, 1")
    if X.shape[-1] != len(W) or W.shape[-1] != len(b):
        raise ValueError("sizes")
    return matvec(X, W) + b


def count_params(sizes: Any) -> int:
    count, previous = 0, None
    for size in sizes:
        if previous is not None:
            count += previous * size + size
        previous = size
    return count


def init_params(sizes: Any, seed: int, scheme: str = "glorot") -> dict[str, np.ndarray]:
    rng = np.random.Generator(np.random.PCG64(seed))
    if not (scheme == "glorot" or scheme == "he"):
        raise ValueError("scheme")
    params = {}
    previous = None
    for number, size in enumerate(sizes):
        if previous is not None:
            spread = math.sqrt(6 / (previous + size)) if scheme == "glorot" else math.sqrt(2 / previous)
            one = rng.uniform if scheme == "glorot" else rng.normal
            first = (-spread, spread) if scheme == "glorot" else (0.0, spread)
            params[f"W{number}"] = one(*first, (previous, size))
            params[f"b{number}"] = np.zeros((size,))
        previous = size
    return params


def forward(X: Any, params: dict, hidden: str = "tanh", output: str = "linear") -> tuple[np.ndarray, Any]:
    f = {"tanh": tanh, "relu": relu, "sigmoid": sigmoid}.get(hidden)
    g = {"linear": np.positive, "sigmoid": sigmoid, "softmax": softmax}.get(output)
    if f is None:
        raise ValueError(f"hidden={hidden}")
    if g is None:
        raise ValueError(f"output={output}")
    a = np.asarray(X, dtype=float)
    depth = len(params) // 2

    def layers():
        nonlocal a
        for n in range(1, depth + 1):
            z = dense(a, params[f"W{n}"], params[f"b{n}"])
            a = g(z) if n == depth else f(z)
            yield n, z, a

    cache = iter(list(layers()))
    return a, cache


def predict_labels(logits: Any) -> np.ndarray:
    logits = np.asarray(logits, dtype=float)
    if logits.ndim == 2 and logits.shape[1] >= 2:
        best = np.zeros(len(logits), dtype=np.intp)
        for (i, c), value in np.ndenumerate(logits):
            if value > logits[i, best[i]]:
                best[i] = c
        return best
    return np.frompyfunc(lambda z: int(z > 0), 1, 1)(logits.ravel()).astype(int)


def relu_curve(x: Any, kinks: Any, slopes: Any, start: float = 0.0) -> np.ndarray:
    ends = [*kinks[1:], math.inf] if len(kinks) else []

    def at(point: float) -> float:
        value = float(start)
        for left, right, slope in zip(kinks, ends, slopes, strict=True):
            if point > left:
                value += float(slope) * (min(float(point), float(right)) - float(left))
        return value

    return np.array([at(p) for p in x], dtype=np.float64)


def _same(a: Any, b: Any) -> tuple[np.ndarray, np.ndarray]:
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if a.ndim != b.ndim or any(m != n for m, n in zip(a.shape, b.shape, strict=True)):
        raise ValueError("not the same shape")
    return a, b


def mse(pred: Any, target: Any) -> float:
    pred, target = _same(pred, target)
    total = 0.0
    for p, t in np.nditer([pred, target]):
        total += float(p - t) ** 2
    return total / pred.size


def binary_cross_entropy_with_logits(z: Any, y: Any) -> float:
    z, y = _same(z, y)
    return np.sum(softplus(np.where(y > 0.5, -z, z))) / z.size


def cross_entropy_with_logits(Z: Any, y: Any) -> float:
    Z, y = np.asarray(Z, dtype=float), np.asarray(y)
    if y.shape != (len(Z),):
        raise ValueError("y must be (N,)")
    total = 0.0
    for i, label in enumerate(y):
        others = np.delete(Z[i], label) - Z[i, label]
        total += _log1psumexp(others)
    return total / len(y)


def _log1psumexp(gaps: np.ndarray) -> float:
    top = max([0.0, *gaps])
    return top + math.log(math.exp(-top) + math.fsum(math.exp(g - top) for g in gaps))
