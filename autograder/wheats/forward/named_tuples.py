"""NamedTuples and dataclasses come back; params live in an OrderedDict; numbers are 0-d arrays."""

from collections import OrderedDict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np


class Step(NamedTuple):
    a: np.ndarray
    z: np.ndarray


class Result(NamedTuple):
    output: np.ndarray
    cache: object


@dataclass
class Trace:
    steps: list = field(default_factory=list)

    def add(self, a, z):
        self.steps.append(Step(a, z))


def add_bias_column(X):
    return np.insert(np.asarray(X, dtype=np.float64), 0, 1.0, axis=1)


def dense(X, W, b):
    X, W, b = map(lambda v: np.asarray(v, dtype=np.float64), (X, W, b))
    match X.shape, W.shape, b.shape:
        case (_, d), (d2, h), (h2,) if d == d2 and h == h2:
            return np.matmul(X, W) + b
    raise ValueError(f"cannot combine {X.shape}, {W.shape}, {b.shape}")


def count_params(sizes):
    return sum(i * o + o for i, o in pairwise(sizes))


def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng([seed, len(sizes)])
    params = OrderedDict()
    for number, (i, o) in reversed(list(enumerate(pairwise(sizes), start=1))):
        params[f"b{number}"] = np.zeros(o, dtype=np.float64)
        match scheme:
            case "glorot":
                params[f"W{number}"] = rng.uniform(-np.sqrt(6 / (i + o)), np.sqrt(6 / (i + o)), (o, i)).T
            case "he":
                params[f"W{number}"] = rng.normal(0, np.sqrt(2 / i), (o, i)).T
            case _:
                raise ValueError("scheme")
    return params


def activate(name, z):
    match name:
        case "linear":
            return +z
        case "tanh":
            return np.tanh(z)
        case "relu":
            return np.clip(z, 0, None)
        case "sigmoid":
            return np.where(z > 0, 1, np.exp(-np.abs(z))) / (1 + np.exp(-np.abs(z)))
        case "softmax":
            return np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in {"tanh", "relu", "sigmoid"}:
        raise ValueError("hidden")
    if output not in {"linear", "sigmoid", "softmax"}:
        raise ValueError("output")
    trace, a = Trace(), np.asarray(X, dtype=np.float64)
    count = len([key for key in params if key[0] == "W"])
    names = [hidden] * (count - 1) + [output]
    for number, name in enumerate(names, start=1):
        z = dense(a, params[f"W{number}"], params[f"b{number}"])
        trace.add(a, z)
        a = activate(name, z)
    return Result(output=a, cache=trace)


def predict_labels(logits):
    logits = np.asarray(logits, dtype=np.float64)
    match logits.shape:
        case (_,) | (_, 1):
            return np.where(logits.flatten() > 0, 1, 0)
        case _:
            return np.asarray(logits).argmax(-1)


def relu_curve(x, kinks, slopes, start=0.0):
    x = np.asarray(x, dtype=np.float64)
    y = np.zeros(x.shape) + start
    last = 0.0
    for k, s in zip(kinks, slopes, strict=True):
        y += (np.float64(s) - last) * np.fmax(x - k, 0)
        last = np.float64(s)
    return y


def mse(pred, target):
    pred, target = np.asarray(pred, dtype=np.float64), np.asarray(target, dtype=np.float64)
    if pred.shape != target.shape:
        raise ValueError("mse")
    return np.array(np.average((pred - target) ** 2))


def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y)
    if z.shape != y.shape:
        raise ValueError("bce")
    away = np.where(y == 1, -z, z)
    return np.array(np.mean(np.where(away > 0, away, 0) + np.log1p(np.exp(-np.abs(away)))))


def cross_entropy_with_logits(Z, y):
    Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
    match Z.shape, y.shape:
        case (n, _), (m,) if n == m:
            gap = Z - np.take_along_axis(Z, y[:, None].astype(np.intp), 1)
            return np.array(np.logaddexp.reduce(gap, axis=1).mean())
    raise ValueError("ce")
