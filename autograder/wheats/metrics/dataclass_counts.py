"""A dataclass holds TP, FP, FN and TN of one class, and its properties are the metrics."""

from __future__ import annotations

from collections import namedtuple
from dataclasses import dataclass
from functools import reduce
from operator import add

import numpy as np

Curve = namedtuple("Curve", "fpr tpr thresholds")
PrecisionRecall = namedtuple("PrecisionRecall", ["precision", "recall"])


@dataclass(frozen=True)
class Counts:
    """One class against the rest."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    @classmethod
    def of(cls, y_true, y_pred, k):
        a, b = y_true == k, y_pred == k
        return cls(int((a & b).sum()), int((~a & b).sum()), int((a & ~b).sum()), int((~a & ~b).sum()))

    def __add__(self, other):
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.tn + other.tn)

    def precision(self, undefined):
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else undefined

    def recall(self, undefined):
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else undefined

    def fbeta(self, beta, undefined):
        if self.tp == 0:
            return 0.0 if self.fp or self.fn else undefined
        return (1 + beta**2) / (1 / self.precision(0) + beta**2 / self.recall(0))


def _vectors(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape:
        raise ValueError("different shapes")
    return a, b


def _each(y_true, y_pred):
    a, b = _vectors(y_true, y_pred)
    return [Counts.of(a, b, k) for k in np.union1d(a, b)]


def _averaged(y_true, y_pred, average, metric):
    if average == "binary":
        return metric(Counts.of(*_vectors(y_true, y_pred), 1))
    if average == "micro":
        return metric(reduce(add, _each(y_true, y_pred)))
    if average not in ("macro", "weighted", None):
        raise ValueError(average)
    counts = _each(y_true, y_pred)
    values = np.array([metric(c) for c in counts], dtype=np.float64)
    if average is None:
        return values
    weights = [1 if average == "macro" else c.tp + c.fn for c in counts]
    return np.average(values, weights=weights)


def confusion_matrix(y_true, y_pred, labels=None):
    a, b = _vectors(y_true, y_pred)
    labels = np.union1d(a, b) if labels is None else labels
    return np.array([[np.count_nonzero(b[a == i] == j) for j in labels] for i in labels])


def to_rows_true(matrix, rows):
    if rows not in ("true", "predicted"):
        raise ValueError(rows)
    matrix = np.array(matrix)
    if rows == "predicted":
        matrix[...] = matrix.T.copy()
    return matrix


def layout_of(matrix, y_true, y_pred):
    options = []
    for rows in ("true", "predicted"):
        m = np.asarray(matrix)
        if m.ndim == 2 and np.array_equal(to_rows_true(m, rows), confusion_matrix(y_true, y_pred)):
            options.append("rows_" + rows)
    return {0: "neither", 1: "".join(options), 2: "either"}[len(options)]


def accuracy(y_true, y_pred):
    a, b = _vectors(y_true, y_pred)
    return np.mean(a == b)


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _averaged(y_true, y_pred, average, lambda c: c.precision(zero_division))


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _averaged(y_true, y_pred, average, lambda c: c.recall(zero_division))


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return _averaged(y_true, y_pred, average, lambda c: c.fbeta(1, zero_division))


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    return _averaged(y_true, y_pred, average, lambda c: c.fbeta(beta, zero_division))


def specificity(y_true, y_pred):
    c = Counts.of(*_vectors(y_true, y_pred), 1)
    return c.tn / (c.tn + c.fp) if c.tn + c.fp else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    m = to_rows_true(matrix, rows)
    tp = m[positive, positive]
    c = Counts(tp, m[:, positive].sum() - tp, m[positive].sum() - tp)
    return PrecisionRecall(c.precision(0.0), c.recall(0.0))


def roc_curve(y_true, scores):
    y, s = _vectors(y_true, scores)
    if {*y.tolist()} != {0, 1}:
        raise ValueError("both classes are needed")
    thresholds = np.array([np.inf, *sorted({*s.astype(float).tolist()}, reverse=True)])
    counts = [Counts.of(y, np.where(s >= t, 1, 0), 1) for t in thresholds]
    fpr = np.array([c.fp / (c.fp + c.tn) for c in counts])
    tpr = np.array([c.recall(0.0) for c in counts])
    return Curve(fpr, tpr, thresholds)


def roc_auc(y_true, scores):
    curve = roc_curve(y_true, scores)
    return float(np.sum(np.diff(curve.fpr) * (curve.tpr[:-1] + np.diff(curve.tpr) / 2)))


def log_loss(y_true, probabilities):
    p = np.asarray(probabilities, dtype=np.float64)
    eps = np.finfo(p.dtype).eps
    y = np.asarray(y_true)
    given = np.abs(1 - y - p) if p.ndim == 1 else p[range(len(p)), y]
    return float(np.mean(-np.log(np.clip(given, eps, 1 - eps))))


@dataclass
class Residuals:
    """Targets and predictions, flattened."""

    true: np.ndarray
    pred: np.ndarray

    def __init__(self, y_true, y_pred):
        a, b = _vectors(y_true, y_pred)
        self.true, self.pred = a.astype(np.float64).flatten(), b.astype(np.float64).flatten()

    def mean(self, power):
        return float(np.mean(np.abs(self.true - self.pred) ** power))


def mse(y_true, y_pred):
    return Residuals(y_true, y_pred).mean(2)


def mae(y_true, y_pred):
    return Residuals(y_true, y_pred).mean(1)


def rmse(y_true, y_pred):
    return Residuals(y_true, y_pred).mean(2) ** 0.5


def r2(y_true, y_pred):
    r = Residuals(y_true, y_pred)
    if r.true.min() == r.true.max():
        return float((r.true == r.pred).all())
    return 1 - r.mean(2) / r.true.var()
