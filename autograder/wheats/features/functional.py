"""Small pure functions, composed; the classes only hold closures."""

from collections import Counter
from functools import partial, reduce
from itertools import combinations_with_replacement, takewhile
from operator import ge, mul

import numpy as np


def as_floats(a):
    return np.asarray(a, dtype="f8")


def scaler(statistics):
    """A class out of a function that gives, for training data, the functions there and back."""

    class Scaler:
        def __init__(self):
            self._pair = None

        def fit(self, X):
            X = as_floats(X)
            self._width, self._pair = X.shape[1], statistics(X)
            return self

        def _apply(self, which, A):
            if self._pair is None or np.shape(A)[1] != self._width:
                raise ValueError("fit first, and with these columns")
            return self._pair[which](as_floats(A))

        def transform(self, X):
            return self._apply(0, X)

        def inverse(self, Z):
            return self._apply(1, Z)

    return Scaler


def affine(origin, unit, constant):
    safe = np.where(constant, np.inf, unit)
    return (lambda X: (X - origin) / safe + 0.0), (lambda Z: np.where(constant, origin, origin + Z * unit))


MinMax = scaler(lambda X: affine(X.min(0), X.max(0) - X.min(0), X.max(0) == X.min(0)))
Standard = scaler(
    lambda X: (lambda same: affine(np.where(same, X[0], X.mean(0)), X.std(0), same))(X.max(0) == X.min(0))
)


def fit_on_training(fit, transform, X_train, X_test):
    train, test = map(as_floats, (X_train, X_test))
    return (lambda s: (transform(train, s), transform(test, s)))(fit(train))


def one_hot(values, categories):
    index = list(categories).index  # raises ValueError by itself
    return np.eye(len(categories))[[index(v) for v in values]]


def bucketize(x, edges):
    edges = sorted(float(e) for e in edges)
    return np.array([sum(1 for _ in takewhile(partial(ge, v), edges)) for v in map(float, x)])


def cyclic(x, period):
    turn = np.exp(2j * np.pi * as_floats(x) / period)
    return np.stack((turn.imag, turn.real), axis=-1)


def polar(X):
    return np.array(list(map(lambda p: (np.hypot(*p), np.arctan2(p[1], p[0])), as_floats(X))))


def monomials(things, degree):
    return (m for n in range(1, degree + 1) for m in combinations_with_replacement(things, n))


def polynomial_features(X, degree):
    return np.column_stack([reduce(mul, m) for m in monomials(list(as_floats(X).T), degree)])


def polynomial_names(names, degree):
    def named(m):
        return " ".join(n if k == 1 else f"{n}^{k}" for n, k in Counter(m).items())

    return list(map(named, monomials(list(names), degree)))


FEATURES = dict(
    zip(
        ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"],
        (
            lambda p: p[0],
            lambda p: p[1],
            lambda p: p[0] ** 2,
            lambda p: p[1] ** 2,
            lambda p: p[0] * p[1],
            lambda p: np.sin(p[0]),
            lambda p: np.sin(p[1]),
        ),
        strict=False,
    )
)


def named_features(X, names):
    if set(names) - set(FEATURES):
        raise ValueError(f"unknown: {set(names) - set(FEATURES)}")
    return np.array([[FEATURES[n](row) for n in names] for row in as_floats(X)])


def perceptron(X, y, epochs):
    samples = list(zip(as_floats(X), as_floats(y), strict=False))

    def see(state, sample):
        (w, b, n), (x, t) = state, sample
        return (w + t * x, b + t, n + 1) if t * (x @ w + b) <= 0 else state

    def run(w, b, log, left):
        if left == 0 or (log and log[-1] == 0):
            return w, b, log
        w, b, n = reduce(see, samples, (w, b, 0))
        return run(w, b, [*log, n], left - 1)

    return run(np.zeros(np.shape(X)[1]), np.float64(0), [], epochs)


def least_squares(X, y, ridge=0.0):
    X, y = as_floats(X), as_floats(y)
    centred = X - X.mean(0)
    w = np.linalg.pinv(centred.T @ centred + ridge * len(X) * np.identity(X.shape[1])) @ (centred.T @ y)
    return w, np.mean(y - X @ w)


def condition(X):
    return np.linalg.cond(np.cov(as_floats(X).T, ddof=0))
