"""Sums by einsum, tables by broadcasting."""

from __future__ import annotations

import numpy as np


class MinMax:
    def __init__(self):
        self.range = np.empty((2, 0))

    def fit(self, X):
        X = np.array(X, float)
        self.range = np.stack([np.amin(X, 0), np.amax(X, 0)])
        return self

    def _check(self, A):
        A = np.array(A, float, ndmin=2)
        if self.range.shape[1] == 0 or A.shape[1] != self.range.shape[1]:
            raise ValueError
        return A

    def transform(self, X):
        X = self._check(X)
        extent = np.diff(self.range, axis=0)
        return np.divide(X - self.range[0], extent, out=np.zeros_like(X), where=(extent != 0) & (X == X))

    def inverse(self, Z):
        Z = self._check(Z)
        return (1 - Z) * self.range[0] + Z * self.range[1]


class Standard:
    def __init__(self):
        self.fitted = False

    def fit(self, X):
        X = np.array(X, float)
        n = len(X)
        constant = np.equal(X.min(0), X.max(0))
        self.mu = np.einsum("nd->d", X) / n
        centred = X - self.mu
        self.sigma = np.sqrt(np.einsum("nd,nd->d", centred, centred) / n) * ~constant
        self.fitted = True
        return self

    def _check(self, A):
        A = np.array(A, float)
        if not self.fitted or A.shape[1] != self.mu.size:
            raise ValueError
        return A

    def transform(self, X):
        X = self._check(X)
        weight = np.array([1 / s if s else 0.0 for s in self.sigma])
        return np.einsum("nd,d->nd", X - self.mu, weight)

    def inverse(self, Z):
        return np.einsum("nd,d->nd", self._check(Z), self.sigma) + self.mu


def fit_on_training(fit, transform, X_train, X_test):
    train = np.array(X_train, float)
    stats = fit(train)
    both = transform(np.concatenate([train, np.array(X_test, float)]), stats)
    return both[: len(train)], both[len(train) :]


def one_hot(values, categories):
    table = np.array([[float(v == c) for c in categories] for v in values])
    if (np.einsum("nk->n", table) == 0).any():
        raise ValueError("unknown value")
    return table


def bucketize(x, edges):
    return np.einsum("nk->n", (np.array(edges, float)[None] <= np.array(x, float)[:, None]).astype(int))


def cyclic(x, period):
    angle = np.einsum("n,->n", np.array(x, float), 2 * np.pi / period)
    return np.sin(angle[:, None] + np.array([0.0, np.pi / 2]))


def polar(X):
    X = np.array(X, float)
    return np.stack([np.sqrt(np.einsum("nd,nd->n", X, X)), np.arctan2(X[:, 1], X[:, 0])], 1)


def exponents(d, degree):
    grid = np.indices((degree + 1,) * d).reshape(d, -1).T
    total = grid.sum(1)
    grid, total = grid[(total > 0) & (total <= degree)], total[(total > 0) & (total <= degree)]
    order = np.lexsort([*(-grid.T[::-1]), total])
    return grid[order]


def polynomial_features(X, degree):
    X = np.array(X, float)
    return np.prod(X[:, None, :] ** exponents(X.shape[1], degree)[None], axis=2)


def polynomial_names(names, degree):
    return [
        " ".join(
            f"{n}^{e}".removesuffix("^1") if not n.endswith("^1") else n for n, e in zip(names, row, strict=False) if e
        )
        for row in exponents(len(names), degree).tolist()
    ]


def named_features(X, names):
    X = np.array(X, float)
    everything = np.concatenate([X, X**2, X[:, :1] * X[:, 1:], np.sin(X)], axis=1)
    place = {n: i for i, n in enumerate(["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"])}
    if any(n not in place for n in names):
        raise ValueError("unknown name")
    return np.take(everything, [place[n] for n in names], axis=1)


def perceptron(X, y, epochs):
    # dual form: how often was each sample a mistake?
    X, y = np.array(X, float), np.array(y, float)
    G = np.einsum("id,jd->ij", X, X) + 1
    alpha, mistakes = np.zeros(len(y)), []
    for _ in range(epochs):
        before = alpha.sum()
        for i in range(len(y)):
            if y[i] * np.einsum("j,j,j->", alpha, y, G[i]) <= 0:
                alpha[i] += 1
        mistakes.append(int(alpha.sum() - before))
        if mistakes[-1] == 0:
            break
    return np.einsum("n,n,nd->d", alpha, y, X), np.einsum("n,n->", alpha, y), mistakes


def least_squares(X, y, ridge=0.0):
    X, y = np.array(X, float), np.array(y, float)
    n, d = X.shape
    A = np.vstack([np.c_[X - X.mean(0)], np.sqrt(n * ridge) * np.eye(d)])
    w = np.linalg.lstsq(A, np.r_[y - y.mean(), np.zeros(d)], rcond=None)[0]
    return w, y.mean() - np.einsum("d,d->", X.mean(0), w)


def condition(X):
    X = np.array(X, float)
    C = X - X.mean(0)
    values, _ = np.linalg.eigh(np.einsum("ni,nj->ij", C, C) / (len(X) - 1))
    return np.asarray(values[-1] / values[0])
