"""Feature engineering homework."""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations_with_replacement

import numpy as np


class _Scaler:
    """Common part: remembers what fit saw, and refuses to work before it."""

    def __init__(self):
        self._fitted = False

    def fit(self, X):
        X = np.array(X, dtype=np.float64)
        self._low = X.min(axis=0)
        self._constant = X.max(axis=0) == self._low
        self._offset, scale = self._statistics(X)
        self._offset = np.where(self._constant, self._low, self._offset)
        self._scale = np.where(self._constant, 1.0, scale)
        self._fitted = True
        return self

    def _check(self, A):
        if not self._fitted:
            raise ValueError("call fit first")
        A = np.array(A, dtype=np.float64)
        if A.ndim != 2 or A.shape[1] != len(self._offset):
            raise ValueError(f"expected {len(self._offset)} columns, got shape {A.shape}")
        return A

    def transform(self, X):
        Z = (self._check(X) - self._offset) / self._scale
        Z[:, self._constant] = 0.0
        return Z

    def inverse(self, Z):
        X = self._check(Z) * self._scale + self._offset
        X[:, self._constant] = self._low[self._constant]
        return X


class MinMax(_Scaler):
    def _statistics(self, X):
        return X.min(axis=0), X.max(axis=0) - X.min(axis=0)


class Standard(_Scaler):
    def _statistics(self, X):
        return X.mean(axis=0), X.std(axis=0)


def fit_on_training(fit, transform, X_train, X_test):
    X_train = np.array(X_train, dtype=np.float64)
    X_test = np.array(X_test, dtype=np.float64)
    statistics = fit(X_train)
    return transform(X_train, statistics), transform(X_test, statistics)


def one_hot(values, categories):
    column = {c: k for k, c in enumerate(list(categories))}
    out = np.zeros((len(values), len(column)))
    for n, v in enumerate(values):
        if v not in column:
            raise ValueError(f"{v!r} is not one of the categories")
        out[n, column[v]] = 1.0
    return out


def bucketize(x, edges):
    x = np.asarray(x, dtype=np.float64)
    edges = np.asarray(edges, dtype=np.float64)
    return np.searchsorted(edges, x, side="right")


def cyclic(x, period):
    angle = 2 * np.pi * np.asarray(x, dtype=np.float64) / period
    return np.column_stack([np.sin(angle), np.cos(angle)])


def polar(X):
    X = np.asarray(X, dtype=np.float64)
    x1, x2 = X[:, 0], X[:, 1]
    return np.column_stack([np.hypot(x1, x2), np.arctan2(x2, x1)])


def _monomials(n_columns, degree):
    for d in range(1, degree + 1):
        for combo in combinations_with_replacement(range(n_columns), d):
            yield combo


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    columns = [np.prod(X[:, list(combo)], axis=1) for combo in _monomials(X.shape[1], degree)]
    return np.column_stack(columns)


def polynomial_names(names, degree):
    out = []
    for combo in _monomials(len(names), degree):
        parts = []
        for index, power in sorted(Counter(combo).items()):
            parts.append(names[index] if power == 1 else f"{names[index]}^{power}")
        out.append(" ".join(parts))
    return out


def named_features(X, names):
    X = np.asarray(X, dtype=np.float64)
    x1, x2 = X[:, 0], X[:, 1]
    table = {
        "x1": x1,
        "x2": x2,
        "x1^2": x1**2,
        "x2^2": x2**2,
        "x1x2": x1 * x2,
        "sin(x1)": np.sin(x1),
        "sin(x2)": np.sin(x2),
    }
    unknown = [n for n in names if n not in table]
    if unknown:
        raise ValueError(f"unknown features: {unknown}")
    return np.stack([table[n] for n in names], axis=1) if len(names) else np.zeros((len(X), 0))


def perceptron(X, y, epochs):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w = np.zeros(X.shape[1])
    b = 0.0
    mistakes = []
    for _ in range(epochs):
        wrong = 0
        for row, label in zip(X, y):
            if label * (row @ w + b) <= 0:
                w = w + label * row
                b += label
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, float(b), mistakes


def least_squares(X, y, ridge=0.0):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    n, d = X.shape
    x_mean, y_mean = X.mean(axis=0), y.mean()
    # ridge as d extra rows of data
    A = np.vstack([X - x_mean, math.sqrt(ridge * n) * np.eye(d)])
    t = np.concatenate([y - y_mean, np.zeros(d)])
    w = np.linalg.lstsq(A, t, rcond=None)[0]
    return w, float(y_mean - x_mean @ w)


def condition(X):
    X = np.asarray(X, dtype=np.float64)
    centred = X - X.mean(axis=0)
    s = np.linalg.svd(centred, compute_uv=False)
    return float((s[0] / s[-1]) ** 2)
