"""Objects for columns and samples, properties, operators; lists and tuples where the contract leaves the choice."""

from __future__ import annotations

import math
from collections import OrderedDict, deque
from functools import cached_property

import numpy as np


class Column:
    def __init__(self, values):
        self.values = [float(v) for v in values]

    def __len__(self):
        return len(self.values)

    def __iter__(self):
        return iter(self.values)

    @cached_property
    def mean(self):
        return sum(self.values) / len(self)

    @cached_property
    def std(self):
        return math.sqrt(sum((v - self.mean) ** 2 for v in self) / len(self))

    @cached_property
    def is_constant(self):
        return min(self) == max(self)


class Table:
    def __init__(self, X):
        self.columns = [Column(c) for c in zip(*X, strict=False)]

    @staticmethod
    def array(columns):
        return np.array([list(row) for row in zip(*columns, strict=False)], dtype=np.float64)


class Scaler:
    def fit(self, X):
        self._table = Table(X)
        return self

    def _pairs(self, A):
        table = getattr(self, "_table", None)
        if table is None:
            raise ValueError("fit first")
        other = Table(A)
        if len(other.columns) != len(table.columns):
            raise ValueError("columns")
        return zip(table.columns, other.columns, strict=False)

    def transform(self, X):
        return Table.array([[self.there(c, v) for v in new] for c, new in self._pairs(X)])

    def inverse(self, Z):
        return Table.array([[self.back(c, v) for v in new] for c, new in self._pairs(Z)])


class MinMax(Scaler):
    def there(self, c, v):
        return 0.0 if c.is_constant else (v - min(c)) / (max(c) - min(c))

    def back(self, c, v):
        return min(c) + v * (max(c) - min(c))


class Standard(Scaler):
    def there(self, c, v):
        return 0.0 if c.is_constant else (v - c.mean) / c.std

    def back(self, c, v):
        return c.values[0] if c.is_constant else c.mean + v * c.std


def fit_on_training(fit, transform, X_train, X_test):
    queue = deque(np.array([[float(v) for v in row] for row in X]) for X in (X_train, X_test))
    statistics = fit(queue[0])
    return [transform(queue.popleft(), statistics) for _ in range(2)]


def one_hot(values, categories):
    table = OrderedDict((c, row) for c, row in zip(list(categories), np.identity(len(categories)), strict=False))
    try:
        return np.array([table[v] for v in values])
    except KeyError as unknown:
        raise ValueError(f"no category {unknown}") from None


def bucketize(x, edges):
    ladder = deque(float(e) for e in edges)
    order = sorted(range(len(x)), key=lambda i: float(x[i]))
    answer, climbed = [0] * len(x), 0
    for i in order:
        while ladder and ladder[0] <= float(x[i]):
            ladder.popleft()
            climbed += 1
        answer[i] = climbed
    return np.array(answer, dtype="int8")


def cyclic(x, period):
    def point(v):
        phase = math.fmod(float(v), period) / period * math.tau
        return [math.sin(phase), math.cos(phase)]

    return np.array([*map(point, x)])


def polar(X):
    return np.array([[abs(complex(*p)), math.atan2(p[1], p[0])] for p in ([float(a), float(b)] for a, b in X)])


class Polynomial:
    """A monomial with what it is called and what it is worth."""

    def __init__(self, names, values, degree=0, last=0, powers=None):
        self.names, self.values = names, values
        self.last, self.powers = last, powers or (0,) * len(names)

    def __mul__(self, j):
        powers = tuple(p + (i == j) for i, p in enumerate(self.powers))
        return Polynomial(self.names, self.values, last=j, powers=powers)

    def __str__(self):
        return " ".join(n if p == 1 else f"{n}^{p}" for n, p in zip(self.names, self.powers, strict=False) if p)

    def __float__(self):
        return math.prod(v**p for v, p in zip(self.values, self.powers, strict=False))

    @classmethod
    def up_to(cls, names, values, degree):
        stage = [cls(names, values)]
        for _ in range(degree):
            stage = [m * j for m in stage for j in range(m.last, len(names))]
            yield from stage


def polynomial_features(X, degree):
    rows = [[float(v) for v in row] for row in X]
    return np.array([[float(m) for m in Polynomial.up_to("?" * len(row), row, degree)] for row in rows])


def polynomial_names(names, degree):
    return [str(m) for m in Polynomial.up_to(names, [0.0] * len(names), degree)]


class Point:
    def __init__(self, x1, x2):
        self.x1, self.x2 = float(x1), float(x2)

    def __getitem__(self, name):
        if name in ("x1", "x2"):
            return getattr(self, name)
        if name.endswith("^2") and name[:-2] in ("x1", "x2"):
            return self[name[:-2]] ** 2
        if name == "x1x2":
            return self.x1 * self.x2
        if name in ("sin(x1)", "sin(x2)"):
            return math.sin(self[name[4:-1]])
        raise ValueError(name)


def named_features(X, names):
    return np.array([[Point(*row)[name] for name in names] for row in X])


class Neuron:
    def __init__(self, inputs):
        self.w, self.b = [0.0] * inputs, 0.0

    def __call__(self, x):
        return math.fsum(w * v for w, v in zip(self.w, x, strict=False)) + self.b

    def correct(self, x, label):
        self.w = [w + label * v for w, v in zip(self.w, x, strict=False)]
        self.b += label


def perceptron(X, y, epochs):
    samples = [([float(v) for v in row], float(label)) for row, label in zip(X, y, strict=False)]
    neuron, mistakes = Neuron(len(samples[0][0])), []
    for _ in range(epochs):
        mistakes.append(0)
        for x, label in samples:
            if label * neuron(x) <= 0:
                neuron.correct(x, label)
                mistakes[-1] += 1
        if mistakes[-1] == 0:
            break
    return np.array(neuron.w), neuron.b, mistakes


def least_squares(X, y, ridge=0.0):
    table, target = Table(X), Column(y)
    centred = [[v - c.mean for v in c] for c in table.columns]
    residual = [v - target.mean for v in target]
    # Gram-Schmidt on the columns, below them the ridge
    root, d = math.sqrt(ridge * len(target)), len(centred)
    A = [c + [root * (i == j) for j in range(d)] for i, c in enumerate(centred)]
    r = residual + [0.0] * d

    def dot(a, b):
        return math.fsum(p * q for p, q in zip(a, b, strict=False))

    basis, R = [], [[0.0] * d for _ in range(d)]
    for i, a in enumerate(A):
        for k, q in enumerate(basis):
            R[k][i] = dot(q, a)
            a = [v - R[k][i] * u for v, u in zip(a, q, strict=False)]
        R[i][i] = math.sqrt(dot(a, a))
        basis.append([v / R[i][i] for v in a])
    w = [0.0] * d
    for i in reversed(range(d)):
        w[i] = (dot(basis[i], r) - sum(R[i][k] * w[k] for k in range(i + 1, d))) / R[i][i]
    return np.array(w), target.mean - sum(v * c.mean for v, c in zip(w, table.columns, strict=False))


def condition(X):
    columns = Table(X).columns
    C = np.array(
        [[sum((a - p.mean) * (b - q.mean) for a, b in zip(p, q, strict=False)) for q in columns] for p in columns]
    )
    top, bottom = np.linalg.eigvalsh(C)[[-1, 0]]
    return top.item() / bottom.item()
