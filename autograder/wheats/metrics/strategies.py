"""Enums, abstract classes and a table of averaging strategies; errors are a subclass of ValueError."""

import abc
import enum
import math
import typing

import numpy as np


class MetricError(ValueError):
    """Anything wrong with the arguments."""


class Layout(enum.Enum):
    """Which way round a matrix is written."""

    NEITHER = (False, False)
    ROWS_TRUE = (True, False)
    ROWS_PREDICTED = (False, True)
    EITHER = (True, True)


class Average(abc.ABC):
    """How the numbers of the classes become one."""

    @abc.abstractmethod
    def bring(self, counts: np.ndarray, labels: np.ndarray, metric: typing.Callable) -> typing.Any:
        """counts (C, 3) of TP, FP, FN."""


class Binary(Average):
    def bring(self, counts, labels, metric):
        for label, row in zip(labels, counts, strict=False):
            if label == 1:
                return metric(*row)
        return metric(0, 0, 0)


class Each(Average):
    def bring(self, counts, labels, metric):
        return np.fromiter((metric(*row) for row in counts), dtype=float, count=len(counts))


class Macro(Each):
    def bring(self, counts, labels, metric):
        return float(super().bring(counts, labels, metric).mean())


class Weighted(Each):
    def bring(self, counts, labels, metric):
        support = counts[:, 0] + counts[:, 2]
        return float(super().bring(counts, labels, metric) @ (support / support.sum()))


class Micro(Average):
    def bring(self, counts, labels, metric):
        return metric(*counts.sum(axis=0))


STRATEGIES = {"binary": Binary(), "macro": Macro(), "micro": Micro(), "weighted": Weighted(), None: Each()}


def _require(condition, message):
    if not condition:
        raise MetricError(message)


def _pair(a, b, dtype=None):
    a, b = np.asarray(a, dtype), np.asarray(b, dtype)
    _require(a.shape == b.shape, "shape mismatch")
    return a, b


def _metric(y_true, y_pred, average, metric):
    _require(average in STRATEGIES, f"no average called {average}")
    t, p = _pair(y_true, y_pred)
    labels = np.unique(np.r_[t, p])
    cm = confusion_matrix(t, p, labels)
    tp = np.diagonal(cm)
    counts = np.column_stack([tp, cm.sum(axis=0) - tp, cm.sum(axis=1) - tp])
    return STRATEGIES[average].bring(counts, labels, metric)


def confusion_matrix(y_true, y_pred, labels=None):
    t, p = _pair(y_true, y_pred)
    labels = list(np.unique(np.r_[t, p]) if labels is None else labels)
    cm = np.zeros([len(labels)] * 2, int)
    for i, a in enumerate(labels):
        for j, b in enumerate(labels):
            cm[i, j] = sum((t == a) & (p == b))
    return cm


def to_rows_true(matrix, rows):
    _require(rows in ("true", "predicted"), "rows")
    cm = np.array(matrix)
    return cm if rows == "true" else cm.swapaxes(0, 1)


def layout_of(matrix, y_true, y_pred):
    cm = confusion_matrix(y_true, y_pred)
    return Layout((np.array_equal(matrix, cm), np.array_equal(matrix, cm.T))).name.lower()


def accuracy(y_true, y_pred):
    t, p = _pair(y_true, y_pred)
    return 1 - np.count_nonzero(t - p) / len(t)


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    def metric(tp, fp, fn):
        try:
            return int(tp) / int(tp + fp)
        except ZeroDivisionError:
            return zero_division

    return _metric(y_true, y_pred, average, metric)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    def metric(tp, fp, fn):
        try:
            return int(tp) / int(tp + fn)
        except ZeroDivisionError:
            return zero_division

    return _metric(y_true, y_pred, average, metric)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    def metric(tp, fp, fn):
        if not (tp or fp or fn):
            return zero_division
        return (1 + beta**2) * tp / ((1 + beta**2) * tp + beta**2 * fn + fp)

    return _metric(y_true, y_pred, average, metric)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1.0, average, zero_division)


def specificity(y_true, y_pred):
    t, p = _pair(y_true, y_pred)
    return recall(1 - t, 1 - p)


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    cm = to_rows_true(matrix, rows)
    column, row = cm.sum(axis=0)[positive], cm.sum(axis=1)[positive]
    hit = cm[positive, positive]
    return float(hit / column) if column else 0.0, float(hit / row) if row else 0.0


def roc_curve(y_true, scores):
    y, s = _pair(y_true, scores, np.float64)
    _require(0 < y.sum() < y.size, "needs both classes")
    thresholds = np.hstack([math.inf, -np.unique(-s)])
    tpr = np.array([np.mean(s[y == 1] >= t) for t in thresholds])
    fpr = np.array([np.mean(s[y == 0] >= t) for t in thresholds])
    return fpr, tpr, thresholds


def roc_auc(y_true, scores):
    y, s = _pair(y_true, scores, np.float64)
    _require(0 < y.sum() < y.size, "needs both classes")
    gaps = np.subtract.outer(s[y == 1], s[y == 0])
    return float(np.mean(np.heaviside(gaps, 0.5)))


def log_loss(y_true, probabilities):
    p = np.asarray(probabilities, np.float64)
    eps = np.finfo(np.float64).eps
    y = np.asarray(y_true, int)
    columns = [1 - p, p] if p.ndim == 1 else list(p.T)
    return float(-np.mean(np.log(np.clip(np.choose(y, columns), eps, 1 - eps))))


def mse(y_true, y_pred):
    a, b = _pair(y_true, y_pred, np.float64)
    return float(np.average((b - a) ** 2))


def mae(y_true, y_pred):
    a, b = _pair(y_true, y_pred, np.float64)
    return float(np.average(np.fabs(b - a)))


def rmse(y_true, y_pred):
    return math.sqrt(mse(y_true, y_pred))


def r2(y_true, y_pred):
    a, b = _pair(y_true, y_pred, np.float64)
    scale = np.sum((a - a.mean()) ** 2)
    if not scale:
        return 1.0 if (a == b).all() else 0.0
    return float(1 - np.sum((a - b) ** 2) / scale)
