"""Wider than float64 inside, float64 at the door."""

import numpy as np

WIDE = np.longdouble


def wide(a):
    return np.asarray(a, dtype=np.float64).astype(WIDE)


def out(a):
    return np.asarray(a).astype(np.float64)


class MinMax:
    def __init__(self):
        self.state = {}

    def fit(self, X):
        X = wide(X)
        self.state = {"low": X.min(0), "span": X.max(0) - X.min(0)}
        return self

    def _open(self, A):
        if not self.state or np.shape(A)[1:] != self.state["low"].shape:
            raise ValueError("not fitted, or not these columns")
        return wide(A), self.state["low"], self.state["span"]

    def transform(self, X):
        X, low, span = self._open(X)
        span = span.copy()
        still = span == 0
        span[still] = 1
        Z = (X - low) / span
        Z[:, still] = 0
        return out(Z)

    def inverse(self, Z):
        Z, low, span = self._open(Z)
        return out(Z * span + low)


class Standard(MinMax):
    def fit(self, X):
        X = wide(X)
        mean = X.mean(0)
        std = np.sqrt(((X - mean) ** 2).mean(0))
        std[X.max(0) == X.min(0)] = 0
        self.state = {"low": mean, "span": std}
        return self


def fit_on_training(fit, transform, X_train, X_test):
    Z = []
    statistics = None
    for data in (X_train, X_test):
        data = np.asarray(data, dtype=np.float64)
        if statistics is None:
            statistics = fit(data)
        Z.append(transform(data, statistics))
    return Z


def one_hot(values, categories):
    categories = np.asarray(categories)
    values = np.asarray(values)
    result = np.zeros((values.shape[0], categories.shape[0]))
    for k, category in enumerate(categories):
        result[values == category, k] = 1
    if (result.sum(axis=1) != 1).any():
        raise ValueError("a value without a category")
    return result


def bucketize(x, edges):
    return np.searchsorted(wide(edges), wide(x), "right").astype(np.int16)


def cyclic(x, period):
    angle = 2 * WIDE(np.pi) * wide(x) / WIDE(period)
    return out(np.array([np.sin(angle), np.cos(angle)]).T)


def polar(X):
    X = wide(X)
    return out(np.array([np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2), np.arctan2(X[:, 1], X[:, 0])]).T)


def polynomial_features(X, degree):
    X = wide(X)
    d = X.shape[1]
    columns = []

    def grow(product, start, left):
        if left == 0:
            columns.append(product)
            return
        for j in range(start, d):
            grow(product * X[:, j], j, left - 1)

    for n in range(1, degree + 1):
        grow(WIDE(1), 0, n)
    return out(np.array(columns).T)


def polynomial_names(names, degree):
    found = []

    def grow(powers, start, left):
        if left == 0:
            found.append(
                " ".join(n + "^" + str(k) if k > 1 else n for n, k in zip(names, powers, strict=False) if k > 0)
            )
            return
        for j in range(start, len(names)):
            more = list(powers)
            more[j] += 1
            grow(more, j, left - 1)

    for n in range(1, degree + 1):
        grow([0] * len(names), 0, n)
    return found


def named_features(X, names):
    X = wide(X)
    result = np.empty((len(X), len(names)))
    for column, name in enumerate(names):
        if name in ("x1", "x2"):
            feature = X[:, int(name[1]) - 1]
        elif name in ("x1^2", "x2^2"):
            feature = X[:, int(name[1]) - 1] ** 2
        elif name in ("sin(x1)", "sin(x2)"):
            feature = np.sin(X[:, int(name[5]) - 1])
        elif name == "x1x2":
            feature = X[:, 0] * X[:, 1]
        else:
            raise ValueError(f"{name} is not a feature")
        result[:, column] = feature
    return result


def perceptron(X, y, epochs):
    X, y = wide(X), wide(y)
    w, b, mistakes = np.zeros(X.shape[1], dtype=WIDE), WIDE(0), []
    done = False
    while not done:
        wrong = 0
        for x, label in zip(X, y, strict=False):
            if not label * ((w * x).sum() + b) > 0:
                w = w + label * x
                b = b + label
                wrong += 1
        mistakes.append(wrong)
        done = wrong == 0 or len(mistakes) == epochs
    return out(w), float(b), mistakes


def least_squares(X, y, ridge=0.0):
    X, y = wide(X), wide(y)
    n, d = X.shape
    Xc, yc = X - X.mean(0), y - y.mean()
    A, r = Xc.T @ Xc / n + WIDE(ridge) * np.eye(d, dtype=WIDE), Xc.T @ yc / n
    L = np.zeros((d, d), dtype=WIDE)  # Cholesky by hand: LAPACK knows no long doubles
    for i in range(d):
        for j in range(i + 1):
            rest = A[i, j] - L[i, :j] @ L[j, :j]
            L[i, j] = np.sqrt(rest) if i == j else rest / L[j, j]
    half, w = np.zeros(d, dtype=WIDE), np.zeros(d, dtype=WIDE)
    for i in range(d):
        half[i] = (r[i] - L[i, :i] @ half[:i]) / L[i, i]
    for i in reversed(range(d)):
        w[i] = (half[i] - L[i + 1 :, i] @ w[i + 1 :]) / L[i, i]
    return out(w), float(y.mean() - X.mean(0) @ w)


def condition(X):
    X = wide(X)
    C = X - X.mean(0)
    values = np.linalg.eigvalsh(out(C.T @ C / len(X)))
    return float(values[-1]) / float(values[0])
