"""Mistakes in `MinMax`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f01_min_max_global")
class MinMax:
    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.lo, self.hi, self.d = X.min(), X.max(), X.shape[1]
        return self

    def transform(self, X):
        X = np.asarray(X, dtype=float)
        if not hasattr(self, "lo") or X.shape[1] != self.d:
            raise ValueError("fit first, with as many columns")
        if self.hi == self.lo:
            return np.zeros(X.shape)
        return (X - self.lo) / (self.hi - self.lo)

    def inverse(self, Z):
        Z = np.asarray(Z, dtype=float)
        if not hasattr(self, "lo") or Z.shape[1] != self.d:
            raise ValueError("fit first, with as many columns")
        return Z * (self.hi - self.lo) + self.lo


@mistake("f05_min_max_clipped")
class MinMax:
    def __init__(self):
        self.lo = None

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.lo, self.span = X.min(axis=0), np.ptp(X, axis=0)
        return self

    def _check(self, X):
        X = np.asarray(X, dtype=float)
        if self.lo is None:
            raise ValueError("not fitted")
        if X.shape[1] != len(self.lo):
            raise ValueError("columns")
        return X

    def transform(self, X):
        X = self._check(X)
        safe = np.where(self.span == 0, 1, self.span)
        return np.clip(np.where(self.span == 0, 0, (X - self.lo) / safe), 0, 1)

    def inverse(self, Z):
        return self._check(Z) * self.span + self.lo


@mistake("f02_min_max_zero_by_zero")
class MinMax:
    def fit(self, X):
        self.X = np.asarray(X, dtype=float)
        self.lo = self.X.min(axis=0)
        self.hi = self.X.max(axis=0)
        return self

    def transform(self, X):
        return (np.asarray(X, dtype=float) - self.lo) / (self.hi - self.lo)

    def inverse(self, Z):
        return np.asarray(Z, dtype=float) * (self.hi - self.lo) + self.lo


@mistake("min_max_transform_fits_again")
class MinMax:
    def __init__(self):
        self.ready = False

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.min_, self.max_ = X.min(axis=0), X.max(axis=0)
        self.ready = True
        return self

    def transform(self, X):
        X = np.asarray(X, dtype=float)
        if not self.ready or X.shape[1] != len(self.min_):
            raise ValueError("fit")
        self.fit(X)
        span = self.max_ - self.min_
        return np.where(span == 0, 0.0, (X - self.min_) / np.where(span == 0, 1.0, span))

    def inverse(self, Z):
        Z = np.asarray(Z, dtype=float)
        if not self.ready or Z.shape[1] != len(self.min_):
            raise ValueError("fit")
        return Z * (self.max_ - self.min_) + self.min_


@mistake("f29_min_max_fit_returns_none")
class MinMax:
    def __init__(self):
        self.low = self.high = None

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.low = X.min(axis=0)
        self.high = X.max(axis=0)

    def transform(self, X):
        X = np.asarray(X, dtype=float)
        if self.low is None or X.shape[1] != self.low.shape[0]:
            raise ValueError("fit")
        out = np.zeros(X.shape)
        for j in range(X.shape[1]):
            if self.high[j] > self.low[j]:
                out[:, j] = (X[:, j] - self.low[j]) / (self.high[j] - self.low[j])
        return out

    def inverse(self, Z):
        Z = np.asarray(Z, dtype=float)
        if self.low is None or Z.shape[1] != self.low.shape[0]:
            raise ValueError("fit")
        return self.low + Z * (self.high - self.low)


@mistake("min_max_epsilon_in_the_divisor")
class MinMax:
    def __init__(self):
        self.low = self.high = None

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.low = X.min(axis=0)
        self.high = X.max(axis=0)
        return self

    def transform(self, X):
        X = np.asarray(X, dtype=float)
        if self.low is None or X.shape[1] != self.low.shape[0]:
            raise ValueError("fit")
        return (X - self.low) / (self.high - self.low + 1e-8)

    def inverse(self, Z):
        Z = np.asarray(Z, dtype=float)
        if self.low is None or Z.shape[1] != self.low.shape[0]:
            raise ValueError("fit")
        return Z * (self.high - self.low + 1e-8) + self.low
