"""Written like scikit-learn: a base class, trailing underscores, scale_ and min_."""

from abc import ABC, abstractmethod
from itertools import chain
from itertools import combinations_with_replacement as combinations_w_r

import numpy as np


class NotFittedError(ValueError):
    pass


class _Transformer(ABC):
    def fit(self, X, y=None):
        X = np.asarray(X, dtype=np.float64)
        self.n_features_in_ = X.shape[1]
        self.constant_ = np.ptp(X, axis=0) == 0
        self._fit(X)
        return self

    @abstractmethod
    def _fit(self, X): ...

    def _validate(self, X):
        if not hasattr(self, "n_features_in_"):
            raise NotFittedError("this instance is not fitted yet")
        X = np.array(X, dtype=np.float64, copy=True)
        if X.shape[1] != self.n_features_in_:
            raise ValueError(f"X has {X.shape[1]} features")
        return X


class MinMax(_Transformer):
    def _fit(self, X):
        self.data_min_ = X.min(0)
        data_range = X.max(0) - self.data_min_
        data_range[self.constant_] = 1.0
        self.scale_ = 1.0 / data_range
        self.min_ = -self.data_min_ * self.scale_

    def transform(self, X):
        X = self._validate(X)
        X *= self.scale_
        X += self.min_
        X[:, self.constant_] = 0
        return X

    def inverse(self, Z):
        Z = self._validate(Z)
        Z -= self.min_
        Z /= self.scale_
        Z[:, self.constant_] = self.data_min_[self.constant_]
        return Z


class Standard(_Transformer):
    def _fit(self, X):
        self.mean_ = np.mean(X, axis=0)
        self.var_ = np.var(X, axis=0)
        self.first_ = X[0].copy()
        self.scale_ = np.sqrt(self.var_)
        self.scale_[self.constant_] = 1.0

    def transform(self, X):
        X = self._validate(X)
        X -= self.mean_
        X /= self.scale_
        X[:, self.constant_] = 0
        return X

    def inverse(self, Z):
        Z = self._validate(Z)
        Z *= self.scale_
        Z += self.mean_
        Z[:, self.constant_] = self.first_[self.constant_]
        return Z


def fit_on_training(fit, transform, X_train, X_test):
    X_train, X_test = (np.asarray(a, dtype=np.float64) for a in (X_train, X_test))
    params = fit(X_train)
    return tuple(transform(a, params) for a in (X_train, X_test))


def one_hot(values, categories):
    values, categories = np.asarray(values), np.asarray(categories)
    if not np.isin(values, categories).all():
        raise ValueError("Found unknown categories")
    order = np.argsort(categories)
    codes = order[np.searchsorted(categories, values, sorter=order)]
    X = np.zeros((len(values), len(categories)))
    X[np.arange(len(values)), codes] = 1
    return X


def bucketize(x, edges):
    return np.searchsorted(np.asarray(edges, float), np.asarray(x, float), side="right")


def cyclic(x, period):
    x = np.asarray(x, dtype=np.float64).reshape(-1, 1)
    return np.hstack((np.sin(x / period * 2 * np.pi), np.cos(x / period * 2 * np.pi)))


def polar(X):
    X = np.asarray(X, dtype=np.float64)
    return np.c_[np.sqrt((X**2).sum(1)), np.arctan2(X[:, 1], X[:, 0])]


def _combinations(n_features, degree):
    return list(chain.from_iterable(combinations_w_r(range(n_features), i) for i in range(1, degree + 1)))


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    combinations = _combinations(X.shape[1], degree)
    XP = np.empty((X.shape[0], len(combinations)), dtype=X.dtype)
    for i, comb in enumerate(combinations):
        XP[:, i] = X[:, comb].prod(1)
    return XP


def polynomial_names(names, degree):
    combinations = _combinations(len(names), degree)
    powers = np.vstack([np.bincount(c, minlength=len(names)) for c in combinations])
    feature_names = []
    for row in powers:
        inds = np.where(row)[0]
        feature_names.append(
            " ".join(f"{names[i]}^{e}" if e != 1 else names[i] for i, e in zip(inds, row[inds], strict=False))
        )
    return feature_names


def named_features(X, names):
    X = np.asarray(X, dtype=np.float64)
    table = {
        "x1": X[:, 0],
        "x2": X[:, 1],
        "x1^2": np.square(X[:, 0]),
        "x2^2": np.square(X[:, 1]),
        "x1x2": X.prod(axis=1),
        "sin(x1)": np.sin(X[:, 0]),
        "sin(x2)": np.sin(X[:, 1]),
    }
    try:
        return np.column_stack([table[name] for name in names])
    except KeyError as error:
        raise ValueError(f"unknown feature {error}") from None


def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    coef_, intercept_, n_errors_ = np.zeros(X.shape[1]), 0.0, []
    for _epoch in range(epochs):
        errors = 0
        for xi, target in zip(X, y, strict=False):
            if target * (np.dot(xi, coef_) + intercept_) <= 0:
                coef_ += xi * target
                intercept_ += target
                errors += 1
        n_errors_.append(errors)
        if not errors:
            break
    return coef_, intercept_, n_errors_


def least_squares(X, y, ridge=0.0):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    X_offset, y_offset = X.mean(axis=0), y.mean()
    U, s, Vt = np.linalg.svd(X - X_offset, full_matrices=False)
    d = s / (s**2 + len(X) * ridge)
    coef = Vt.T @ (d * (U.T @ (y - y_offset)))
    return coef, y_offset - X_offset @ coef


def condition(X):
    X = np.asarray(X, dtype=np.float64)
    s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
    return (s.max() / s.min()) ** 2
