"""As a textbook writes it: μ, σ, θ, x̄; one formula a line, no more checks than the contract asks for."""

import numpy as np
from numpy import cos, pi, sin, sqrt


class MinMax:
    def fit(self, X):
        X = np.asarray(X, np.float64)
        self.α, self.ω = X.min(axis=0), X.max(axis=0)
        return self

    def transform(self, X):
        self._ready(X)
        with np.errstate(divide="ignore", invalid="ignore"):
            Ζ = (np.asarray(X, np.float64) - self.α) / (self.ω - self.α)
        Ζ[:, self.α == self.ω] = 0
        return Ζ

    def inverse(self, Z):
        self._ready(Z)
        return self.α + np.asarray(Z, np.float64) * (self.ω - self.α)

    def _ready(self, A):
        try:
            Δ = self.ω - self.α
        except AttributeError as error:
            raise ValueError("fit comes first") from error
        if len(np.asarray(A)[0]) != len(Δ):
            raise ValueError("columns")


class Standard:
    def fit(self, X):
        X = np.asarray(X, np.float64)
        N = X.shape[0]
        self.μ = X.sum(axis=0) / N
        self.σ = sqrt(((X - self.μ) ** 2).sum(axis=0) / N)
        self.ε = X.max(axis=0) == X.min(axis=0)
        self.μ[self.ε] = X[0, self.ε]
        return self

    def transform(self, X):
        self._ready(X)
        σ = np.where(self.ε, 1, self.σ)
        return np.where(self.ε, 0, (np.asarray(X, np.float64) - self.μ) / σ)

    def inverse(self, Z):
        self._ready(Z)
        σ = np.where(self.ε, 0, self.σ)
        return np.asarray(Z, np.float64) * σ + self.μ

    def _ready(self, A):
        if "μ" not in vars(self) and "μ" not in self.__dict__:
            raise ValueError("fit comes first")
        if np.shape(A)[-1] != self.μ.shape[0]:
            raise ValueError("columns")


def fit_on_training(fit, transform, X_train, X_test):
    X_train, X_test = np.asarray(X_train, np.float64), np.asarray(X_test, np.float64)
    θ = fit(X_train)
    return transform(X_train, θ), transform(X_test, θ)


def one_hot(values, categories):
    κ = list(categories)
    if not set(values) <= set(κ):
        raise ValueError("unknown category")
    return (np.array(values).reshape(-1, 1) == np.array(κ).reshape(1, -1)) * 1.0


def bucketize(x, edges):
    x, edges = np.asarray(x, np.float64), np.asarray(edges, np.float64)
    β = np.zeros(x.shape, dtype=int)
    for η in edges:
        β += x >= η
    return β


def cyclic(x, period):
    ω = 2 * pi / period
    return np.array([[sin(ω * t), cos(ω * t)] for t in np.asarray(x, np.float64)])


def polar(X):
    x, y = np.asarray(X, np.float64)[:, 0], np.asarray(X, np.float64)[:, 1]
    r = sqrt(x**2 + y**2)
    θ = np.arctan2(y, x)
    return np.concatenate((r[:, None], θ[:, None]), axis=1)


def polynomial_features(X, degree):
    X = np.asarray(X, np.float64)
    _N, D = X.shape
    # columns of degree δ, each with the last index that it holds
    Φ, last = [X], list(range(D))
    for _ in range(2, degree + 1):
        new = [(Φ[-1][:, [k]] * X[:, [j]], j) for k, i in enumerate(last) for j in range(i, D)]
        Φ.append(np.hstack([column for column, _ in new]))
        last = [j for _, j in new]
    return np.hstack(Φ).copy()


def polynomial_names(names, degree):
    D = len(names)
    νs, found = [(i,) for i in range(D)], []
    for _δ in range(degree):
        found += νs
        νs = [(*ν, j) for ν in νs for j in range(ν[-1], D)]
    out = []
    for ν in found:
        s = ""
        for i in range(D):
            k = ν.count(i)
            if k:
                s += " " * bool(s) + names[i] + (f"^{k}" if k > 1 else "")
        out.append(s)
    return out


def named_features(X, names):
    X = np.asarray(X, np.float64)
    x1, x2 = X[:, 0], X[:, 1]
    Φ = {
        "x1": x1,
        "x2": x2,
        "x1^2": x1**2,
        "x2^2": x2**2,
        "x1x2": x1 * x2,
        "sin(x1)": sin(x1),
        "sin(x2)": sin(x2),
    }
    for name in names:
        if name not in Φ:
            raise ValueError(name)
    return np.vstack([Φ[name] for name in names]).T


def perceptron(X, y, epochs):
    X, y = np.asarray(X, np.float64), np.asarray(y, np.float64)
    N, D = X.shape
    ω, β, errors = np.zeros(D), 0.0, []
    for _epoch in range(epochs):
        ε = 0
        for n in range(N):
            if y[n] * (ω @ X[n] + β) <= 0:
                ω += y[n] * X[n]
                β += y[n]
                ε += 1
        errors.append(ε)
        if ε == 0:
            break
    return ω, β, errors


def least_squares(X, y, ridge=0.0):
    X, y = np.asarray(X, np.float64), np.asarray(y, np.float64)
    N, D = X.shape
    x̄, ȳ = X.mean(axis=0), y.mean()
    Σ = (X - x̄).T @ (X - x̄) / N
    ρ = (X - x̄).T @ (y - ȳ) / N
    ω = np.linalg.inv(Σ + ridge * np.eye(D)) @ ρ
    return ω, ȳ - ω @ x̄


def condition(X):
    X = np.asarray(X, np.float64)
    Σ = (X - X.mean(axis=0)).T @ (X - X.mean(axis=0)) / len(X)
    λ = np.linalg.eigvalsh(Σ)
    return λ[-1] / λ[0]
