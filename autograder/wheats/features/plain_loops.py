"""Loops over Python floats; NumPy only makes the arrays that are returned."""

import math

import numpy as np


def rows_of(X):
    return [[float(v) for v in row] for row in X]


class MinMax:
    low = None

    def fit(self, X):
        columns = list(zip(*rows_of(X), strict=False))
        self.low = [min(c) for c in columns]
        self.high = [max(c) for c in columns]
        return self

    def _rows(self, X):
        if self.low is None:
            raise ValueError("not fitted")
        rows = rows_of(X)
        for row in rows:
            if len(row) != len(self.low):
                raise ValueError("columns")
        return rows

    def transform(self, X):
        out = []
        for row in self._rows(X):
            new = []
            for j, x in enumerate(row):
                if self.high[j] == self.low[j]:
                    new.append(0.0)
                else:
                    new.append((x - self.low[j]) / (self.high[j] - self.low[j]))
            out.append(new)
        return np.array(out)

    def inverse(self, Z):
        out = []
        for row in self._rows(Z):
            out.append([z * (self.high[j] - self.low[j]) + self.low[j] for j, z in enumerate(row)])
        return np.array(out)


class Standard:
    mean = None

    def fit(self, X):
        self.mean, self.std = [], []
        for column in zip(*rows_of(X), strict=False):
            if max(column) == min(column):
                self.mean.append(column[0])
                self.std.append(0.0)
                continue
            m = sum(column) / len(column)
            total = 0.0
            for x in column:
                total += (x - m) ** 2
            self.mean.append(m)
            self.std.append(math.sqrt(total / len(column)))
        return self

    def _rows(self, X):
        if self.mean is None:
            raise ValueError("not fitted")
        rows = rows_of(X)
        for row in rows:
            if len(row) != len(self.mean):
                raise ValueError("columns")
        return rows

    def transform(self, X):
        out = []
        for row in self._rows(X):
            out.append([(x - m) / s if s > 0 else 0.0 for x, m, s in zip(row, self.mean, self.std, strict=False)])
        return np.array(out)

    def inverse(self, Z):
        return np.array(
            [[z * s + m for z, m, s in zip(row, self.mean, self.std, strict=False)] for row in self._rows(Z)]
        )


def fit_on_training(fit, transform, X_train, X_test):
    X_train = np.array(rows_of(X_train))
    X_test = np.array(rows_of(X_test))
    s = fit(X_train)
    Z_train = transform(X_train, s)
    Z_test = transform(X_test, s)
    return Z_train, Z_test


def one_hot(values, categories):
    categories = list(categories)
    out = []
    for v in values:
        if v not in categories:
            raise ValueError(f"{v!r} is unknown")
        row = [0.0] * len(categories)
        for k in range(len(categories)):
            if categories[k] == v:
                row[k] = 1.0
        out.append(row)
    return np.array(out)


def bucketize(x, edges):
    out = []
    for v in x:
        count = 0
        for e in edges:
            if float(e) <= float(v):
                count += 1
        out.append(count)
    return np.array(out)


def cyclic(x, period):
    out = []
    for v in x:
        a = 2 * math.pi * float(v) / period
        out.append([math.sin(a), math.cos(a)])
    return np.array(out)


def polar(X):
    return np.array([[math.hypot(a, b), math.atan2(b, a)] for a, b in rows_of(X)])


def polynomial_features(X, degree):
    out = []
    for row in rows_of(X):
        level = [(1.0, 0)]
        features = []
        for _ in range(degree):
            nxt = []
            for value, start in level:
                for j in range(start, len(row)):
                    nxt.append((value * row[j], j))
            features.extend(value for value, _ in nxt)
            level = nxt
        out.append(features)
    return np.array(out)


def polynomial_names(names, degree):
    names = list(names)
    level = [[]]
    found = []
    for _ in range(degree):
        nxt = []
        for indices in level:
            for j in range(indices[-1] if indices else 0, len(names)):
                nxt.append([*indices, j])
        for indices in nxt:
            parts = []
            for j in range(len(names)):
                k = indices.count(j)
                if k == 1:
                    parts.append(names[j])
                elif k > 1:
                    parts.append(names[j] + "^" + str(k))
            found.append(" ".join(parts))
        level = nxt
    return found


def named_features(X, names):
    out = []
    for x1, x2 in rows_of(X):
        row = []
        for name in names:
            if name == "x1":
                row.append(x1)
            elif name == "x2":
                row.append(x2)
            elif name == "x1^2":
                row.append(x1 * x1)
            elif name == "x2^2":
                row.append(x2 * x2)
            elif name == "x1x2":
                row.append(x1 * x2)
            elif name == "sin(x1)":
                row.append(math.sin(x1))
            elif name == "sin(x2)":
                row.append(math.sin(x2))
            else:
                raise ValueError("no feature " + name)
        out.append(row)
    return np.array(out)


def perceptron(X, y, epochs):
    X = rows_of(X)
    y = [float(v) for v in y]
    w = [0.0] * len(X[0])
    b = 0.0
    mistakes = []
    for _ in range(epochs):
        wrong = 0
        for i in range(len(X)):
            score = b
            for j in range(len(w)):
                score += w[j] * X[i][j]
            if y[i] * score <= 0:
                for j in range(len(w)):
                    w[j] += y[i] * X[i][j]
                b += y[i]
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            return np.array(w), b, mistakes
    return np.array(w), b, mistakes


def gauss(A, r):
    n = len(r)
    A = [[*list(row), v] for row, v in zip(A, r, strict=False)]
    for i in range(n):
        p = max(range(i, n), key=lambda k: abs(A[k][i]))
        A[i], A[p] = A[p], A[i]
        for k in range(i + 1, n):
            f = A[k][i] / A[i][i]
            for m in range(i, n + 1):
                A[k][m] -= f * A[i][m]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (A[i][n] - sum(A[i][m] * x[m] for m in range(i + 1, n))) / A[i][i]
    return x


def least_squares(X, y, ridge=0.0):
    X, y = rows_of(X), [float(v) for v in y]
    n, d = len(X), len(X[0])
    mx = [sum(row[j] for row in X) / n for j in range(d)]
    my = sum(y) / n
    A = [[sum((r[i] - mx[i]) * (r[j] - mx[j]) for r in X) / n for j in range(d)] for i in range(d)]
    for i in range(d):
        A[i][i] += ridge
    c = [sum((r[i] - mx[i]) * (t - my) for r, t in zip(X, y, strict=False)) / n for i in range(d)]
    w = gauss(A, c)
    return np.array(w), my - sum(a * m for a, m in zip(w, mx, strict=False))


def condition(X):
    X = rows_of(X)
    n, d = len(X), len(X[0])
    m = [sum(row[j] for row in X) / n for j in range(d)]
    C = [[sum((r[i] - m[i]) * (r[j] - m[j]) for r in X) / n for j in range(d)] for i in range(d)]
    for _ in range(60):  # Jacobi's rotations
        for p in range(d):
            for q in range(p + 1, d):
                if C[p][q] == 0.0:
                    continue
                theta = 0.5 * math.atan2(2 * C[p][q], C[q][q] - C[p][p])
                c, s = math.cos(theta), math.sin(theta)
                for k in range(d):
                    C[k][p], C[k][q] = c * C[k][p] - s * C[k][q], s * C[k][p] + c * C[k][q]
                for k in range(d):
                    C[p][k], C[q][k] = c * C[p][k] - s * C[q][k], s * C[p][k] + c * C[q][k]
    eigenvalues = [C[i][i] for i in range(d)]
    return max(eigenvalues) / min(eigenvalues)
