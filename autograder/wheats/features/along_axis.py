"""apply_along_axis, vectorize, frompyfunc; 0-d arrays and NumPy ints come back where a number is asked for."""

import itertools
import math

import numpy as np


class _ColumnScaler:
    _columns = None

    def fit(self, X):
        self._columns = np.apply_along_axis(self.statistics, 0, np.array(X, dtype=np.float64))
        return self

    def _over(self, A, how):
        if self._columns is None:
            raise ValueError("call fit first")
        A = np.array(A, dtype=np.float64)
        n, d = A.shape
        if d != self._columns.shape[1]:
            raise ValueError(f"{d} columns")
        return np.vectorize(how, otypes=[np.float64])(A, *np.broadcast_arrays(*self._columns)) if n else A

    def transform(self, X):
        return self._over(X, lambda x, origin, unit: 0.0 if unit == 0 else (x - origin) / unit)

    def inverse(self, Z):
        return self._over(Z, lambda z, origin, unit: origin + unit * z)


class MinMax(_ColumnScaler):
    @staticmethod
    def statistics(column):
        return np.array([column.min(), column.max() - column.min()])


class Standard(_ColumnScaler):
    @staticmethod
    def statistics(column):
        if len(set(column)) == 1:
            return np.array([column[0], 0.0])
        return np.array([column.mean(), math.sqrt(np.var(column))])


def fit_on_training(fit, transform, X_train, X_test):
    train, test = np.array(X_train, dtype=np.float64), np.array(X_test, dtype=np.float64)
    learnt = np.array(fit(train))
    Z_test = transform(test, learnt)
    Z_train = transform(train, learnt)
    return Z_train, Z_test


def one_hot(values, categories):
    categories = np.array(categories)

    def row(value):
        hits = np.flatnonzero(categories == value)
        if hits.size == 0:
            raise ValueError("unknown")
        one = np.zeros(categories.size)
        one.put(hits, 1.0)
        return one

    return np.stack([row(v) for v in np.array(values)])


def bucketize(x, edges):
    edges = np.array(edges, dtype=np.float64)
    return np.vectorize(lambda v: np.count_nonzero(edges <= v), otypes=[np.int64])(np.array(x, dtype=np.float64))


def cyclic(x, period):
    sine = np.vectorize(lambda v: math.sin(math.tau * v / period), otypes=[float])
    cosine = np.vectorize(lambda v: math.cos(math.tau * v / period), otypes=[float])
    x = np.array(x, dtype=np.float64)
    return np.dstack([sine(x), cosine(x)])[0]


def polar(X):
    X = np.array(X, dtype=np.float64)
    return np.apply_along_axis(lambda p: np.array([math.dist(p, (0, 0)), math.atan2(p[1], p[0])]), 1, X)


def polynomial_features(X, degree):
    X = np.array(X, dtype=np.float64)

    def expand(row):
        return [
            math.prod(row[list(index)])
            for n in range(1, degree + 1)
            for index in itertools.product(range(len(row)), repeat=n)
            if list(index) == sorted(index)
        ]

    return np.apply_along_axis(expand, 1, X)


def polynomial_names(names, degree):
    result = []
    for n in range(1, degree + 1):
        for index in itertools.product(range(len(names)), repeat=n):
            if list(index) == sorted(index):
                groups = [(j, len(list(g))) for j, g in itertools.groupby(index)]
                result.append(" ".join([names[j] + f"^{k}" * (k > 1) for j, k in groups]))
    return result


def named_features(X, names):
    rules = {
        "x1": lambda p: p[0],
        "x2": lambda p: p[1],
        "x1^2": lambda p: math.pow(p[0], 2),
        "x2^2": lambda p: math.pow(p[1], 2),
        "x1x2": math.prod,
        "sin(x1)": lambda p: math.sin(p[0]),
        "sin(x2)": lambda p: math.sin(p[1]),
    }
    chosen = [rules.get(name) for name in names]
    if None in chosen:
        raise ValueError("a name that nobody knows")
    return np.apply_along_axis(lambda p: np.array([rule(p) for rule in chosen]), 1, np.array(X, dtype=np.float64))


def perceptron(X, y, epochs):
    X, y = np.array(X, dtype=np.float64), np.array(y, dtype=np.float64)
    w, b = np.zeros(X.shape[1]), np.zeros(())
    mistakes = []
    for _ in itertools.repeat(None, epochs):
        mistakes.append(np.int32(0))
        for x, t in zip(X, y, strict=False):
            if np.multiply(t, np.inner(w, x) + b) <= 0:
                np.add(w, t * x, out=w)
                np.add(b, t, out=b)
                mistakes[-1] += np.int32(1)
        if not mistakes[-1]:
            break
    return w, b, mistakes


def least_squares(X, y, ridge=0.0):
    X, y = np.array(X, dtype=np.float64), np.array(y, dtype=np.float64)
    mean = np.mean(X, axis=0)
    values, vectors = np.linalg.eigh(np.cov(X.T, ddof=0).reshape(X.shape[1], X.shape[1]))
    along = vectors.T @ np.mean((X - mean) * (y - np.mean(y))[:, None], axis=0)
    w = vectors @ (along / (values + ridge))
    return w, np.array(np.mean(y) - w @ mean)


def condition(X):
    X = np.array(X, dtype=np.float64)
    spectrum = sorted(np.linalg.eigvalsh(np.cov(X, rowvar=0)))
    return np.array(spectrum[-1] / spectrum[0])
