"""Imports inside the functions; counts in a dataclass, averages in an Enum whose call raises the ValueError."""


def _np():
    import numpy

    return numpy


def _vectors(a, b, kind=None):
    np = _np()
    a, b = np.asarray(a, dtype=kind), np.asarray(b, dtype=kind)
    if a.shape != b.shape:
        raise ValueError("lengths differ")
    return a, b


def confusion_matrix(y_true, y_pred, labels=None):
    from collections import Counter
    from itertools import product

    np = _np()
    a, b = _vectors(y_true, y_pred)
    classes = sorted({*a.tolist(), *b.tolist()}) if labels is None else np.asarray(labels).tolist()
    met = Counter(zip(a.tolist(), b.tolist()))
    return np.array([met[pair] for pair in product(classes, repeat=2)], dtype=int).reshape(len(classes), -1)


def to_rows_true(matrix, rows):
    from enum import Enum

    class Rows(Enum):
        TRUE = "true"
        PREDICTED = "predicted"

    return _np().array(matrix) if Rows(rows) is Rows.TRUE else _np().array(matrix).T


def layout_of(matrix, y_true, y_pred):
    from functools import partial

    np = _np()
    ours = confusion_matrix(y_true, y_pred)
    same = partial(np.array_equal, np.asarray(matrix))
    found = [name for name, other in (("rows_true", ours), ("rows_predicted", ours.T)) if same(other)]
    return found[0] if len(found) == 1 else ("either" if found else "neither")


def accuracy(y_true, y_pred):
    from operator import eq

    a, b = _vectors(y_true, y_pred)
    return sum(map(eq, a.tolist(), b.tolist())) / len(a)


def _averaged(y_true, y_pred, average, rate):
    from dataclasses import dataclass
    from enum import Enum

    np = _np()

    class Average(Enum):
        BINARY, MACRO, MICRO, WEIGHTED, NONE = "binary", "macro", "micro", "weighted", None

    @dataclass(frozen=True)
    class Counts:
        tp: int
        fp: int
        fn: int

        def __add__(self, other):
            return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    kind = Average(average)
    a, b = _vectors(y_true, y_pred)
    classes = [1] if kind is Average.BINARY else np.union1d(a, b).tolist()
    counts = [
        Counts(*(int(np.sum(m)) for m in ((a == c) & (b == c), (a != c) & (b == c), (a == c) & (b != c))))
        for c in classes
    ]
    if kind is Average.MICRO:
        from functools import reduce

        counts = [reduce(Counts.__add__, counts)]
    rates = np.array([rate(c) for c in counts], dtype=float)
    if kind is Average.NONE:
        return rates
    weights = [c.tp + c.fn for c in counts] if kind is Average.WEIGHTED else None
    return float(np.average(rates, weights=weights))


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    def rate(c):
        return c.tp / (c.tp + c.fp) if c.tp + c.fp else zero_division

    return _averaged(y_true, y_pred, average, rate)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    def rate(c):
        return c.tp / (c.tp + c.fn) if c.tp + c.fn else zero_division

    return _averaged(y_true, y_pred, average, rate)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    def rate(c):
        if c.tp + c.fp + c.fn == 0:
            return zero_division
        b = beta**2
        return (1 + b) * c.tp / ((1 + b) * c.tp + b * c.fn + c.fp)

    return _averaged(y_true, y_pred, average, rate)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1, average, zero_division)


def specificity(y_true, y_pred):
    a, b = _vectors(y_true, y_pred)
    called = [q == 0 for p, q in zip(a.tolist(), b.tolist()) if p == 0]
    return sum(called) / len(called) if called else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    from typing import NamedTuple

    class Rates(NamedTuple):
        precision: float
        recall: float

    m = to_rows_true(matrix, rows).tolist()
    hits, called, actual = m[positive][positive], sum(row[positive] for row in m), sum(m[positive])
    return Rates(hits / called if called else 0.0, hits / actual if actual else 0.0)


def roc_curve(y_true, scores):
    from itertools import accumulate

    np = _np()
    a, s = _vectors(y_true, scores, float)
    thresholds = sorted({*s.tolist()}, reverse=True)
    up = [int(np.sum((s == t) & (a == 1))) for t in thresholds]
    right = [int(np.sum((s == t) & (a == 0))) for t in thresholds]
    if not sum(up) or not sum(right):
        raise ValueError("positives and negatives are needed")
    fpr = np.array([*accumulate(right, initial=0)]) / sum(right)
    return fpr, np.array([*accumulate(up, initial=0)]) / sum(up), np.array([float("inf"), *thresholds])


def roc_auc(y_true, scores):
    from itertools import pairwise

    fpr, tpr, _ = roc_curve(y_true, scores)
    return sum((r - p) * (q + s) / 2 for (p, q), (r, s) in pairwise(zip(fpr.tolist(), tpr.tolist())))


def log_loss(y_true, probabilities):
    from math import log

    p = _np().asarray(probabilities, dtype=float).tolist()
    eps = float(_np().finfo(float).eps)
    chosen = [row[y] if isinstance(row, list) else (row if y == 1 else 1 - row) for row, y in zip(p, list(y_true))]
    return -sum(log(min(max(v, eps), 1 - eps)) for v in chosen) / len(chosen)


def mse(y_true, y_pred):
    a, b = _vectors(y_true, y_pred, float)
    return ((a - b) ** 2).sum() / a.size


def mae(y_true, y_pred):
    a, b = _vectors(y_true, y_pred, float)
    return abs(a - b).sum() / a.size


def rmse(y_true, y_pred):
    from math import sqrt

    return sqrt(mse(y_true, y_pred))


def r2(y_true, y_pred):
    np = _np()
    a, b = _vectors(y_true, y_pred, float)
    if len(set(a.ravel().tolist())) == 1:
        return 1.0 if np.all(a == b) else 0.0
    return 1 - mse(a, b) / np.var(a)
