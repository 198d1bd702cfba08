"""Mistakes in `Standard`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f04_standard_ddof_1")
class Standard:
    def __init__(self):
        self.mean = self.std = None

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.mean = X.mean(axis=0)
        self.std = X.std(axis=0, ddof=1)
        self.std[X.max(axis=0) == X.min(axis=0)] = 0
        return self

    def _ok(self, X):
        X = np.asarray(X, dtype=float)
        if self.mean is None:
            raise ValueError("call fit before")
        if X.shape[1] != self.mean.size:
            raise ValueError("number of columns")
        return X

    def transform(self, X):
        X = self._ok(X)
        with np.errstate(all="ignore"):
            return np.where(self.std == 0, 0, (X - self.mean) / self.std)

    def inverse(self, Z):
        return self._ok(Z) * self.std + self.mean


@mistake("f22_standard_std_zero")
class Standard:
    def __init__(self):
        self.mean = self.std = None

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.mean, self.std = X.mean(axis=0), X.std(axis=0)
        return self

    def _ok(self, X):
        X = np.asarray(X, dtype=float)
        if self.mean is None or X.shape[1] != self.mean.size:
            raise ValueError("call fit before, with the same columns")
        return X

    def transform(self, X):
        X = self._ok(X)
        return np.where(self.std == 0, 0, (X - self.mean) / np.where(self.std == 0, 1, self.std))

    def inverse(self, Z):
        return self._ok(Z) * self.std + self.mean


@mistake("f25_standard_variance")
class Standard:
    def __init__(self):
        self.mean = self.var = None

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.mean = X.mean(axis=0)
        self.var = np.where(X.max(axis=0) == X.min(axis=0), 0.0, X.var(axis=0))
        return self

    def _ok(self, X):
        X = np.asarray(X, dtype=float)
        if self.mean is None or X.shape[1] != self.mean.size:
            raise ValueError("call fit before, with the same columns")
        return X

    def transform(self, X):
        X = self._ok(X)
        return np.where(self.var == 0, 0, (X - self.mean) / np.where(self.var == 0, 1, self.var))

    def inverse(self, Z):
        return self._ok(Z) * self.var + self.mean


@mistake("only_centred")
class Standard:
    def __init__(self):
        self.mean = None

    def fit(self, X):
        self.mean = np.mean(np.asarray(X, dtype=float), axis=0)
        return self

    def transform(self, X):
        X = np.asarray(X, dtype=float)
        if self.mean is None or X.shape[1] != len(self.mean):
            raise ValueError("fit")
        return X - self.mean

    def inverse(self, Z):
        Z = np.asarray(Z, dtype=float)
        if self.mean is None or Z.shape[1] != len(self.mean):
            raise ValueError("fit")
        return Z + self.mean


@mistake("standard_constant_is_shifted")
class Standard:
    def __init__(self):
        self.mean = None

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.mean = X.mean(axis=0)
        self.scale = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.std(axis=0))
        return self

    def transform(self, X):
        X = np.asarray(X, dtype=float)
        if self.mean is None or X.shape[1] != len(self.mean):
            raise ValueError("fit")
        return (X - self.mean) / self.scale

    def inverse(self, Z):
        Z = np.asarray(Z, dtype=float)
        if self.mean is None or Z.shape[1] != len(self.mean):
            raise ValueError("fit")
        return np.where(self.scale == 1.0, self.mean, Z * self.scale + self.mean)


@mistake("standard_no_errors", checked=True)
class Standard:
    def __init__(self):
        self.mean, self.std = 0.0, 1.0

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.mean = X.mean(axis=0)
        self.std = X.std(axis=0)
        self.std[X.max(axis=0) == X.min(axis=0)] = 0.0
        return self

    def transform(self, X):
        X = np.asarray(X, dtype=float)
        return np.where(self.std == 0, 0.0, (X - self.mean) / np.where(self.std == 0, 1.0, self.std))

    def inverse(self, Z):
        return np.asarray(Z, dtype=float) * self.std + self.mean
