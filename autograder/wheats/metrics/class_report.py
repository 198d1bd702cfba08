"""A report object computes everything once and lazily; the functions only ask it."""

import copy
from functools import cached_property

import numpy as np

AVERAGES = {"binary", "macro", "micro", "weighted"}


class Report:
    """All numbers about one pair of label vectors."""

    def __init__(self, y_true, y_pred, labels=None):
        self.t, self.p = copy.copy(np.asarray(y_true)), copy.copy(np.asarray(y_pred))
        if self.t.shape != self.p.shape:
            raise ValueError(f"inconsistent: {self.t.shape}, {self.p.shape}")
        self.wanted = labels

    @cached_property
    def labels(self):
        if self.wanted is not None:
            return [int(k) for k in self.wanted]
        return sorted(set(map(int, self.t)).union(map(int, self.p)))

    @cached_property
    def matrix(self):
        size = len(self.labels)
        cells = np.zeros(size * size, dtype=int)
        for t, p in zip(self.t, self.p, strict=False):
            if t in self.labels and p in self.labels:
                cells[self.labels.index(t) * size + self.labels.index(p)] += 1
        return cells.reshape(size, size)

    def counts(self, average):
        if average is not None and average not in AVERAGES:
            raise ValueError(average)
        if average == "binary":
            one = np.array([self.t == 1, self.p == 1])
            return one.all(axis=0).sum()[None], one[1].sum()[None], one[0].sum()[None]
        m = self.matrix
        parts = np.diag(m), m.sum(0), m.sum(1)
        return tuple(v.sum()[None] for v in parts) if average == "micro" else parts


def _average(values, support, average):
    if average is None:
        return values
    if average != "weighted":
        support = np.ones_like(values)
    return (values * support).sum() / support.sum()


def _divided(a, b, value):
    pairs = zip(a.tolist(), b.tolist(), strict=True)
    return np.array([x / y if y else value for x, y in pairs], dtype=np.float64)


def confusion_matrix(y_true, y_pred, labels=None):
    return Report(y_true, y_pred, labels).matrix


def to_rows_true(matrix, rows):
    if rows == "true":
        return np.asarray(matrix)
    elif rows == "predicted":
        return np.asarray([[row[i] for row in matrix] for i in range(len(matrix))])
    else:
        raise ValueError("rows should be 'true' or 'predicted'")


def layout_of(matrix, y_true, y_pred):
    ours = Report(y_true, y_pred).matrix
    if np.shape(matrix) != ours.shape:
        return "neither"
    same = {rows: np.array_equal(to_rows_true(matrix, rows), ours) for rows in ("true", "predicted")}
    if all(same.values()):
        return "either"
    for rows, fits in same.items():
        if fits:
            return f"rows_{rows}"
    return "neither"


def accuracy(y_true, y_pred):
    report = Report(y_true, y_pred)
    return float(np.trace(report.matrix) / len(report.t))


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, called, actual = Report(y_true, y_pred).counts(average)
    return _average(_divided(tp, called, zero_division), actual, average)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    tp, _called, actual = Report(y_true, y_pred).counts(average)
    return _average(_divided(tp, actual, zero_division), actual, average)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, called, actual = Report(y_true, y_pred).counts(average)
    values = _divided((1 + beta**2) * tp, beta**2 * actual + called, zero_division)
    return _average(values, actual, average)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    tp, called, actual = Report(y_true, y_pred).counts(average)
    return _average(_divided(2 * tp, called + actual, zero_division), actual, average)


def specificity(y_true, y_pred):
    m = Report(y_true, y_pred, [0, 1]).matrix
    return m[0, 0] / (m[0, 0] + m[0, 1]) if m[0].any() else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    m = to_rows_true(matrix, rows)
    tp = np.array([m[positive, positive]] * 2)
    p, r = _divided(tp, np.array([m[:, positive].sum(), m[positive, :].sum()]), 0.0)
    return p, r


class Roc:
    """The curve of one score vector."""

    def __init__(self, y_true, scores):
        y, s = np.asarray(y_true), np.asarray(scores, dtype=np.float64)
        if y.shape != s.shape:
            raise ValueError("inconsistent")
        self.groups = {1: s[y == 1], 0: s[y == 0]}
        if not all(len(g) for g in self.groups.values()):
            raise ValueError("undefined for one class")
        self.thresholds = np.array([np.inf, *sorted(set(s.tolist()))[::-1]])

    def rate(self, k):
        return np.array([(self.groups[k] >= t).mean() for t in self.thresholds])

    def area(self):
        x, y = self.rate(0), self.rate(1)
        return float(np.dot(np.diff(x), (y[1:] + y[:-1]) / 2))


def roc_curve(y_true, scores):
    roc = Roc(y_true, scores)
    return roc.rate(0), roc.rate(1), roc.thresholds


def roc_auc(y_true, scores):
    return Roc(y_true, scores).area()


def log_loss(y_true, probabilities):
    eps = np.finfo(np.double).eps
    p = np.clip(np.array(probabilities, dtype=np.double), eps, 1 - eps)
    y = np.array(y_true)
    if p.ndim == 1:
        return float(-np.mean(np.log(np.where(y == 1, p, 1 - p))))
    return float(-np.mean(np.log(np.array([p[n, k] for n, k in enumerate(y)]))))


class Fit:
    """Targets, predictions and what separates them."""

    def __init__(self, y_true, y_pred):
        self.t, self.p = np.array(y_true, dtype=np.double), np.array(y_pred, dtype=np.double)
        if self.t.shape != self.p.shape:
            raise ValueError("inconsistent")
        self.e = self.t - self.p

    def r2(self):
        spread = ((self.t - self.t.mean()) ** 2).sum()
        if spread == 0:
            return 1.0 if not self.e.any() else 0.0
        return 1 - (self.e**2).sum() / spread


def mse(y_true, y_pred):
    return (Fit(y_true, y_pred).e ** 2).mean()


def mae(y_true, y_pred):
    return abs(Fit(y_true, y_pred).e).mean()


def rmse(y_true, y_pred):
    return np.sqrt((Fit(y_true, y_pred).e ** 2).mean())


def r2(y_true, y_pred):
    return Fit(y_true, y_pred).r2()
