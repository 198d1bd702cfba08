"""Everything is imported where it is needed, and the classes are made by a factory."""


def _np():
    import numpy

    return numpy


def _table(X):
    return _np().array(X, dtype="float64", ndmin=2)


def _make(name, learn):
    def __init__(self):
        self.__dict__["memory"] = []

    def fit(self, X):
        self.memory = [learn(_table(X))]
        return self

    def recall(self, A):
        A = _table(A)
        if not self.memory or self.memory[-1][0].size != A.shape[-1]:
            raise ValueError(f"{name} was not fitted for this")
        return (A, *self.memory[-1])

    def transform(self, X):
        X, origin, unit, constant = recall(self, X)
        return _np().where(constant, 0.0, (X - origin) / (unit + constant))

    def inverse(self, Z):
        Z, origin, unit, constant = recall(self, Z)
        return origin + Z * unit * (1 - constant)

    return type(name, (), {f.__name__: f for f in (__init__, fit, transform, inverse)})


def _range(X):
    low, high = X.min(axis=0), X.max(axis=0)
    return low, high - low, (high == low).astype(int)


def _moments(X):
    import math

    constant = (X.max(axis=0) == X.min(axis=0)).astype(int)
    mean = _np().array([math.fsum(c) / len(c) for c in X.T.tolist()])
    mean = mean * (1 - constant) + X[0] * constant
    unit = _np().array([math.hypot(*c) / math.sqrt(len(c)) for c in (X - mean).T.tolist()])
    return mean, unit * (1 - constant), constant


MinMax = _make("MinMax", _range)
Standard = _make("Standard", _moments)


def fit_on_training(fit, transform, X_train, X_test):
    from functools import partial

    train = _table(X_train)
    with_training = partial(lambda s, X: transform(X, s), fit(train))
    return with_training(train), with_training(_table(X_test))


def one_hot(values, categories):
    from collections import defaultdict

    np = _np()
    seen = defaultdict(list)
    for n, v in enumerate(np.asarray(values).tolist()):
        seen[v].append(n)
    out = np.zeros((len(values), len(categories)))
    for k, c in enumerate(np.asarray(categories).tolist()):
        out[seen.pop(c, []), k] = 1.0
    if seen:
        raise ValueError(f"unknown: {sorted(map(str, seen))}")
    return out


def bucketize(x, edges):
    from operator import le

    np = _np()
    edges = np.asarray(edges, float).tolist()
    return np.array([sum(le(e, v) for e in edges) for v in np.asarray(x, float).tolist()])


def cyclic(x, period):
    from math import pi

    np = _np()
    t = np.asarray(x, float) * (2 * pi / period)
    return np.concatenate([np.sin(t), np.cos(t)]).reshape(2, -1).T


def polar(X):
    from math import atan2, hypot

    return _np().array([(hypot(a, b), atan2(b, a)) for a, b in _table(X).tolist()])


def _indices(count, degree):
    from itertools import combinations_with_replacement, takewhile
    from itertools import count as counter

    for n in takewhile(lambda n: n <= degree, counter(1)):
        yield from combinations_with_replacement(range(count), n)


def polynomial_features(X, degree):
    np = _np()
    X = _table(X)
    return np.exp(0) * np.stack([np.prod(X.take(m, axis=1), axis=1) for m in _indices(X.shape[1], degree)], axis=1)


def polynomial_names(names, degree):
    found = []
    for m in _indices(len(names), degree):
        text = " ".join(names[j] for j in m)
        for j in set(m):
            run = " ".join([names[j]] * m.count(j))
            if m.count(j) > 1:
                text = (" " + text + " ").replace(f" {run} ", f" {names[j]}^{m.count(j)} ").strip()
        found.append(text)
    return found


def named_features(X, names):
    np = _np()
    x1, x2 = _table(X).T
    make = {"x1": +x1, "x2": +x2, "x1^2": x1 * x1, "x2^2": x2 * x2, "x1x2": x1 * x2, "sin(x1)": np.sin(x1)}
    make.update({"sin(x2)": np.sin(x2)})
    missing = [n for n in names if make.get(n) is None]
    if missing:
        raise ValueError(", ".join(missing))
    return np.array([make[n] for n in names]).T


def perceptron(X, y, epochs):
    np = _np()
    X, y = _table(X), np.asarray(y, float)
    w, b, mistakes, i, wrong = np.zeros(X.shape[1]), 0.0, [], 0, 0
    while True:  # one sample a turn
        if y[i] * (w.dot(X[i]) + b) <= 0:
            w, b, wrong = w + y[i] * X[i], b + y[i], wrong + 1
        i += 1
        if i == len(X):
            mistakes.append(wrong)
            if wrong == 0 or len(mistakes) == epochs:
                return w, b, mistakes
            i, wrong = 0, 0


def least_squares(X, y, ridge=0.0):
    np = _np()
    X, y = _table(X), np.asarray(y, float)
    n, d = X.shape
    A = np.zeros((d + 1, d + 1))  # the conditions for w and b together, around the mean of X
    shift = X.mean(axis=0)
    A[:d, :d] = (X - shift).T @ (X - shift) / n + ridge * np.eye(d)
    A[:d, d] = A[d, :d] = (X - shift).mean(axis=0)
    A[d, d] = 1.0
    solution = np.linalg.solve(A, np.append((X - shift).T @ y / n, y.mean()))
    return solution[:d], solution[d] - shift @ solution[:d]


def condition(X):
    from numpy.linalg import eigvalsh

    C = _np().cov(_table(X), rowvar=False)
    return float(_np().divide(*eigvalsh(C)[[-1, 0]]))
