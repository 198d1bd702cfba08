"""A one before every sample; homogeneous coordinates for scaling, too."""

import numpy as np


class Homogeneous:
    """(x, 1) → A · (x, 1): one matrix there, one back."""

    def __init__(self):
        self.there = self.back = None

    def learn(self, origin, unit):
        d = len(origin)
        self.there, self.back = np.zeros((d + 1, d)), np.zeros((d + 1, d))
        for j in range(d):
            if unit[j] != 0:
                self.there[j, j] = 1 / unit[j]
                self.there[d, j] = -origin[j] / unit[j]
            self.back[j, j] = unit[j]
            self.back[d, j] = origin[j]
        return self

    def apply(self, A, matrix):
        if matrix is None:
            raise ValueError("not fitted")
        A = np.asarray(A, dtype=np.float64)
        if A.shape[1] + 1 != len(matrix):
            raise ValueError("another number of columns")
        return (A - self.back[-1]) @ matrix[:-1] if matrix is self.there else A @ matrix[:-1] + matrix[-1]

    def transform(self, X):
        return self.apply(X, self.there)

    def inverse(self, Z):
        return self.apply(Z, self.back)


class MinMax(Homogeneous):
    def fit(self, X):
        X = np.asarray(X, dtype=np.float64)
        return self.learn(X.min(axis=0), np.ptp(X, axis=0))


class Standard(Homogeneous):
    def fit(self, X):
        X = np.asarray(X, dtype=np.float64)
        unit = X.std(axis=0)
        unit[np.ptp(X, axis=0) == 0] = 0
        origin = np.where(unit == 0, X[-1], X.mean(axis=0))
        return self.learn(origin, unit)


def fit_on_training(fit, transform, X_train, X_test):
    def both(*data):
        s = fit(data[0])
        for X in data:
            yield transform(X, s)

    return tuple(both(np.asarray(X_train, dtype=np.float64), np.asarray(X_test, dtype=np.float64)))


def one_hot(values, categories):
    rows = []
    for value in list(values):
        row = [float(category == value) for category in list(categories)]
        if 1.0 not in row:
            raise ValueError(value)
        rows.append(row)
    return np.array(rows)


def bucketize(x, edges):
    histogram = [-np.inf, *np.asarray(edges, dtype=np.float64), np.inf]
    out = np.full(len(x), -1, dtype=np.int32)
    x = np.asarray(x, dtype=np.float64)
    for k in range(len(histogram) - 1):
        out[(histogram[k] <= x) & (x < histogram[k + 1])] = k
    return out


def cyclic(x, period):
    x = np.asarray(x, dtype=np.float64)
    unit = np.array([0.0, 1.0])  # turned by the angle of x
    rows = []
    for a in 2 * np.pi * (x / period):
        turn = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
        rows.append(turn @ unit)
    return np.array(rows)


def polar(X):
    X = np.asarray(X, dtype=np.float64)
    r = np.linalg.norm(X, axis=1)
    theta = np.zeros(len(X))
    for i, (a, b) in enumerate(X):
        if a > 0:
            theta[i] = np.arctan(b / a)
        elif a < 0 and b >= 0:
            theta[i] = np.arctan(b / a) + np.pi
        elif a < 0:
            theta[i] = np.arctan(b / a) - np.pi
        elif b != 0:
            theta[i] = np.sign(b) * np.pi / 2
    return np.column_stack((r, theta))


def power_table(count, degree):
    """Rows of exponents that sum to 1 … degree; with a one before the features all of them sum to `degree`."""

    def split(total, parts):
        if parts == 1:
            yield (total,)
            return
        for first in range(total, -1, -1):
            for rest in split(total - first, parts - 1):
                yield (first, *rest)

    return [row for n in range(1, degree + 1) for row in split(n, count)]


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    return np.array([[np.prod(x**row) for row in np.array(power_table(X.shape[1], degree))] for x in X])


def polynomial_names(names, degree):
    result = []
    for row in power_table(len(names), degree):
        factors = []
        for name, k in zip(names, row, strict=False):
            if k == 1:
                factors.append(name)
            if k > 1:
                factors.append(f"{name}^{k}")
        result.append(" ".join(factors))
    return np.array(result)


def named_features(X, names):
    known = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
    X = np.asarray(X, dtype=np.float64)
    full = np.column_stack([X, X * X, X[:, 0] * X[:, 1], np.sin(X)])
    return full[:, [known.index(name) for name in names]]  # index raises ValueError


def perceptron(X, y, epochs):
    X = np.insert(np.asarray(X, dtype=np.float64), 0, 1.0, axis=1)
    y = np.asarray(y, dtype=np.float64)
    w, mistakes = np.zeros(X.shape[1]), []
    for _ in range(epochs):
        count = 0
        for x, t in zip(X, y, strict=False):
            if np.sign(w @ x) != t:
                w = w + t * x
                count += 1
        mistakes.append(np.int64(count))
        if count == 0:
            break
    return w[1:], w[0], mistakes


def least_squares(X, y, ridge=0.0):
    A = np.insert(np.asarray(X, dtype=np.float64), 0, 1.0, axis=1)
    penalty = len(A) * ridge * np.diag([0.0] + [1.0] * (A.shape[1] - 1))
    w = np.linalg.solve(A.T @ A + penalty, A.T @ np.asarray(y, dtype=np.float64))
    return w[1:], w[0]


def condition(X):
    X = np.asarray(X, dtype=np.float64)
    C = np.cov(X, rowvar=False, bias=True)
    return np.linalg.norm(C, 2) * np.linalg.norm(np.linalg.inv(C), 2)
