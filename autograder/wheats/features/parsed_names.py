"""Features are made from their names: one small parser serves polynomials and the Playground."""

import copy
from itertools import combinations_with_replacement, groupby

import numpy as np


def evaluate(name, columns):
    """The column that `name` describes, factors divided by blanks, e.g. "a^2 b"."""
    value = 1.0
    for factor in name.split(" "):
        base, _, power = factor.partition("^")
        value = value * columns[base] ** int(power or 1)
    return value


def as_columns(X, names):
    return dict(zip(names, np.asarray(X, dtype=np.float64).T, strict=False))


class Scaler:
    def __init__(self):
        self.training = None

    def fit(self, X):
        self.training = np.array(X, dtype=np.float64)  # everything is computed from a copy, when it is asked for
        return self

    def prepared(self, A):
        if self.training is None:
            raise ValueError("nothing was fitted")
        A = np.asarray(A, dtype=np.float64)
        if A.shape[1] != self.training.shape[1]:
            raise ValueError("columns differ")
        constant = np.all(self.training[1:] == self.training[:-1], axis=0)
        origin, unit = self.origin_and_unit(copy.copy(self.training))
        return A, np.where(constant, self.training[0], origin), np.where(constant, 0.0, unit)

    def transform(self, X):
        X, origin, unit = self.prepared(X)
        Z = np.zeros(X.shape)
        np.divide(X - origin, unit, out=Z, where=np.broadcast_to(unit != 0, X.shape))
        return Z

    def inverse(self, Z):
        Z, origin, unit = self.prepared(Z)
        return origin + unit * Z


class MinMax(Scaler):
    def origin_and_unit(self, X):
        X.sort(axis=0)
        return X[0], X[-1] - X[0]


class Standard(Scaler):
    def origin_and_unit(self, X):
        X -= X.mean(axis=0)
        mean = self.training.mean(axis=0)
        return mean, np.linalg.norm(X, axis=0) / np.sqrt(len(X))


def fit_on_training(fit, transform, X_train, X_test):
    to_floats = np.vectorize(float, otypes=[np.float64])
    X_train, X_test = to_floats(X_train), to_floats(X_test)
    statistics = fit(X_train)
    return (transform(X_train, statistics), transform(X_test, statistics))


def one_hot(values, categories):
    texts = [str(c) for c in categories]
    table = np.zeros((len(values), len(texts)))
    for i, v in enumerate(values):
        table[i, texts.index(str(v))] = 1.0  # index raises ValueError
    return table


def bucketize(x, edges):
    merged = sorted([(float(e), 0, -1) for e in edges] + [(float(v), 1, i) for i, v in enumerate(x)])
    buckets, passed = np.zeros(len(x), dtype=np.int64), 0
    for _, kind, i in merged:
        if kind == 0:
            passed += 1
        else:
            buckets[i] = passed
    return buckets


def cyclic(x, period):
    x = np.asarray(x, dtype=np.float64)
    z = np.exp(1j * (np.remainder(x, period) / period * 2 * np.pi))
    return np.column_stack([np.imag(z), np.real(z)])


def polar(X):
    x1, x2 = np.asarray(X, dtype=np.float64).T
    z = np.empty(len(x1), dtype=complex)
    z.real, z.imag = x1, x2
    return np.transpose([np.abs(z), np.angle(z)])


def polynomial_names(names, degree):
    found = []
    for n in range(1, degree + 1):
        for factors in combinations_with_replacement(range(len(names)), n):
            runs = [(names[j], sum(1 for _ in run)) for j, run in groupby(factors)]
            found.append(" ".join(name if k == 1 else name + "^" + str(k) for name, k in runs))
    return found


def polynomial_features(X, degree):
    letters = [f"c{j}" for j in range(np.shape(X)[1])]
    columns = as_columns(X, letters)
    return np.column_stack([evaluate(name, columns) for name in polynomial_names(letters, degree)])


def named_features(X, names):
    allowed = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
    columns = as_columns(X, ["x1", "x2"])
    columns["sin(x1)"], columns["sin(x2)"] = np.sin(columns["x1"]), np.sin(columns["x2"])
    made = []
    for name in names:
        if name not in allowed:
            raise ValueError(f"{name!r} is none of {allowed}")
        made.append(evaluate("x1 x2" if name == "x1x2" else name, columns))
    return np.column_stack(made)


def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    signed = np.column_stack([X, np.ones(len(X))]) * y[:, np.newaxis]  # every sample now wants a positive score
    v, mistakes = np.zeros(signed.shape[1]), []
    for _ in range(epochs):
        wrong = [v := v + s for s in signed if s @ v <= 0]
        mistakes.append(len(wrong))
        if not wrong:
            break
    return v[:-1].copy(), float(v[-1]), mistakes


def least_squares(X, y, ridge=0.0):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    _n, d = X.shape
    C = np.cov(np.column_stack([X, y]), rowvar=False, ddof=0)
    L = np.linalg.cholesky(C[:d, :d] + ridge * np.eye(d))
    w = np.linalg.solve(L.T, np.linalg.solve(L, C[:d, d]))
    return w, (y - X @ w).mean()


def condition(X):
    X = np.asarray(X, dtype=np.float64)
    singular = np.linalg.svd(X - X.mean(axis=0, keepdims=True))[1]
    return float((singular[0] / singular[-1]) ** 2)
