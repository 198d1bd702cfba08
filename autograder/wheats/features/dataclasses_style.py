"""Frozen statistics in dataclasses, explicit properties, an enum of features."""

import enum
import math
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np


@dataclass(frozen=True)
class Column:
    low: float
    high: float
    mean: float
    std: float

    @classmethod
    def of(cls, numbers):
        mean = math.fsum(numbers) / len(numbers)
        return cls(
            min(numbers), max(numbers), mean, math.sqrt(math.fsum((v - mean) ** 2 for v in numbers) / len(numbers))
        )

    @property
    def constant(self):
        return self.low == self.high


@dataclass
class _Scaler:
    columns: tuple = ()

    def fit(self, X):
        self.columns = tuple(Column.of(c) for c in np.asarray(X, dtype=np.float64).T.tolist())
        return self

    def _each(self, A, change):
        A = np.asarray(A, dtype=np.float64)
        if not self.columns:
            raise ValueError("fit has not been called")
        if A.ndim != 2 or A.shape[1] != len(self.columns):
            raise ValueError("wrong number of columns")
        out = np.empty(A.shape)
        for j, column in enumerate(self.columns):
            out[:, j] = change(column, A[:, j])
        return out


@dataclass
class MinMax(_Scaler):
    def transform(self, X):
        return self._each(X, lambda c, x: 0.0 if c.constant else (x - c.low) / (c.high - c.low))

    def inverse(self, Z):
        return self._each(Z, lambda c, z: c.low if c.constant else c.low + z * (c.high - c.low))


@dataclass
class Standard(_Scaler):
    def transform(self, X):
        return self._each(X, lambda c, x: 0.0 if c.constant else (x - c.mean) / c.std)

    def inverse(self, Z):
        return self._each(Z, lambda c, z: c.low if c.constant else c.mean + z * c.std)


class Split(NamedTuple):
    train: np.ndarray
    test: np.ndarray


def fit_on_training(fit, transform, X_train, X_test):
    data = Split(np.asarray(X_train, dtype=np.float64), np.asarray(X_test, dtype=np.float64))
    statistics = fit(data.train)
    return Split(transform(data.train, statistics), transform(data.test, statistics))


def one_hot(values, categories):
    categories = np.asarray(categories).tolist()
    values = np.asarray(values).tolist()
    missing = set(values).difference(categories)
    if missing:
        raise ValueError(f"not a category: {missing}")
    return np.asarray([[1.0 if c == v else 0.0 for c in categories] for v in values], dtype=np.float64)


def bucketize(x, edges):
    def bucket(v, lo, hi):
        if lo == hi:
            return lo
        mid = (lo + hi) // 2
        return bucket(v, mid + 1, hi) if edges[mid] <= v else bucket(v, lo, mid)

    edges = np.asarray(edges, dtype=np.float64).tolist()
    return np.asarray([bucket(v, 0, len(edges)) for v in np.asarray(x, dtype=np.float64).tolist()], dtype=np.uint8)


def cyclic(x, period):
    turns = np.mod(np.asarray(x, dtype=np.float64) / period, 1.0)
    out = np.empty((turns.size, 2))
    np.sin(2 * np.pi * turns, out=out[:, 0])
    np.cos(2 * np.pi * turns, out=out[:, 1])
    return out


def polar(X):
    out = np.zeros((len(X), 2))
    for i, (x, y) in enumerate(np.asarray(X, dtype=np.float64)):
        r = math.sqrt(x * x + y * y)
        out[i] = r, 0.0 if r == 0 else math.copysign(math.acos(max(-1.0, min(1.0, x / r))), 1.0 if y >= 0 else -1.0)
        if r > 0 and abs(x) > abs(y):  # acos is flat there
            a = math.asin(y / r)
            out[i, 1] = a if x > 0 else (math.pi - a if y >= 0 else -math.pi - a)
    return out


@dataclass(order=True, frozen=True)
class Monomial:
    degree: int
    factors: tuple = field(default=())

    def times(self, j):
        return Monomial(self.degree + 1, tuple(sorted((*self.factors, j))))


def all_monomials(count, degree):
    found, last = set(), {Monomial(0)}
    for _ in range(degree):
        last = {m.times(j) for m in last for j in range(count)}
        found |= last
    return sorted(found)


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    columns = [np.multiply.reduce([X[:, j] for j in m.factors]) for m in all_monomials(X.shape[1], degree)]
    return np.array(columns).T.copy()


def polynomial_names(names, degree):
    def name(m):
        powers = {j: m.factors.count(j) for j in m.factors}
        return " ".join(names[j] if k == 1 else f"{names[j]}^{k}" for j, k in sorted(powers.items()))

    return tuple(name(m) for m in all_monomials(len(names), degree))


class Feature(enum.Enum):
    X1 = "x1"
    X2 = "x2"
    X1_SQUARED = "x1^2"
    X2_SQUARED = "x2^2"
    PRODUCT = "x1x2"
    SINE_1 = "sin(x1)"
    SINE_2 = "sin(x2)"

    def of(self, a, b):
        value = a if "1" in self.value.split("^")[0] else b
        if self is Feature.PRODUCT:
            return a * b
        if self.value.startswith("sin"):
            return np.sin(value)
        return value**2 if "^" in self.value else value


def named_features(X, names):
    a, b = np.transpose(np.asarray(X, dtype=np.float64))
    features = [Feature(name) for name in names]  # an enum raises ValueError for what it does not know
    return np.stack([f.of(a, b) for f in features], axis=-1)


@dataclass
class Line:
    w: np.ndarray
    b: float = 0.0

    def learn(self, X, y):
        wrong = 0
        for x, t in zip(X, y, strict=False):
            if t * (float(np.dot(self.w, x)) + self.b) <= 0:
                self.w, self.b, wrong = self.w + t * x, self.b + float(t), wrong + 1
        return wrong


def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    line, mistakes = Line(np.zeros(X.shape[1])), []
    for _ in range(epochs):
        mistakes += [line.learn(X, y)]
        if mistakes[-1] == 0:
            break
    return line.w, line.b, mistakes


def least_squares(X, y, ridge=0.0):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    mu, centre = X.mean(axis=0), y.mean()
    Q, R = np.linalg.qr(np.vstack([X - mu, math.sqrt(ridge * len(X)) * np.eye(len(mu))]))
    w = np.linalg.solve(R, Q.T @ np.concatenate([y - centre, np.zeros(len(mu))]))
    return w, centre - float(mu @ w)


def condition(X):
    X = np.asarray(X, dtype=np.float64)
    values = np.linalg.eigvals(np.cov(X, rowvar=False)).real
    return np.float64(values.max()) / np.float64(values.min())
