"""Counters of pairs and sets of sample numbers."""

from collections import Counter
from itertools import groupby, product
from math import log, sqrt

import numpy as np


def _pairs(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape:
        raise ValueError("not one prediction for each truth")
    return list(zip(a.tolist(), b.tolist(), strict=True))


def confusion_matrix(y_true, y_pred, labels=None):
    counts = Counter(_pairs(y_true, y_pred))
    labels = sorted({k for pair in counts for k in pair}) if labels is None else np.asarray(labels).tolist()
    cells = [counts[pair] for pair in product(labels, repeat=2)]
    return np.array(cells, dtype=np.int32).reshape(len(labels), -1)


def to_rows_true(matrix, rows):
    if rows == "predicted":
        return np.array(list(zip(*np.asarray(matrix).tolist(), strict=False)))
    if rows == "true":
        return np.array(matrix)
    raise ValueError(rows)


def layout_of(matrix, y_true, y_pred):
    right = confusion_matrix(y_true, y_pred)
    found = {
        name
        for name, m in (("rows_true", right), ("rows_predicted", right.T))
        if np.asarray(matrix).tolist() == m.tolist()
    }
    if len(found) == 2:
        return "either"
    return found.pop() if found else "neither"


def accuracy(y_true, y_pred):
    pairs = _pairs(y_true, y_pred)
    return sum(a == b for a, b in pairs) / len(pairs)


def _sets(pairs, k):
    actual = {i for i, (a, _) in enumerate(pairs) if a == k}
    called = {i for i, (_, b) in enumerate(pairs) if b == k}
    return actual, called


def _pooled(sets):
    actual = {(n, i) for n, (a, _) in enumerate(sets) for i in a}
    called = {(n, i) for n, (_, c) in enumerate(sets) for i in c}
    return actual, called


def _summary(y_true, y_pred, average, value):
    pairs = _pairs(y_true, y_pred)
    if average == "binary":
        return value(*_sets(pairs, 1))
    if average not in ("macro", "micro", "weighted", None):
        raise ValueError(f"average={average!r}")
    sets = [_sets(pairs, k) for k in sorted({k for pair in pairs for k in pair})]
    if average == "micro":
        return value(*_pooled(sets))
    values = [float(value(*s)) for s in sets]
    if average == "macro":
        return sum(values) / len(values)
    if average == "weighted":
        return sum(v * len(a) for v, (a, _) in zip(values, sets, strict=False)) / len(pairs)
    return np.array(values)


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    def value(actual, called):
        return len(actual & called) / len(called) if called else zero_division

    return _summary(y_true, y_pred, average, value)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    def value(actual, called):
        return len(actual & called) / len(actual) if actual else zero_division

    return _summary(y_true, y_pred, average, value)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    def value(actual, called):
        if not actual | called:
            return zero_division
        return (1 + beta**2) * len(actual & called) / (beta**2 * len(actual) + len(called))

    return _summary(y_true, y_pred, average, value)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1, average, zero_division)


def specificity(y_true, y_pred):
    actual, called = _sets(_pairs(y_true, y_pred), 0)
    return len(actual & called) / len(actual) if actual else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    m = to_rows_true(matrix, rows)
    tp, called, actual = int(m[positive, positive]), int(m[:, positive].sum()), int(m[positive].sum())
    return [tp / called if called else 0.0, tp / actual if actual else 0.0]


def roc_curve(y_true, scores):
    pairs = sorted(((float(s), y) for y, s in _pairs(y_true, scores)), reverse=True)
    sizes = Counter(y for _, y in pairs)
    if len(sizes) < 2:
        raise ValueError("roc_curve needs both classes")
    tp = fp = 0
    points = [(0.0, 0.0, np.inf)]
    for score, group in groupby(pairs, key=lambda pair: pair[0]):
        for _, y in group:
            tp, fp = tp + (y == 1), fp + (y == 0)
        points.append((fp / sizes[0], tp / sizes[1], score))
    return tuple(np.array(column) for column in zip(*points, strict=False))


def roc_auc(y_true, scores):
    fpr, tpr, _ = (c.tolist() for c in roc_curve(y_true, scores))
    return sum((b - a) * (c + d) for a, b, c, d in zip(fpr, fpr[1:], tpr, tpr[1:], strict=False)) / 2


def log_loss(y_true, probabilities):
    eps = float(np.finfo("float64").eps)
    rows = np.asarray(probabilities, dtype="float64").tolist()
    rows = [row if isinstance(row, list) else [1 - row, row] for row in rows]
    chosen = [row[int(y)] for row, y in zip(rows, y_true, strict=False)]
    return -sum(log(min(1 - eps, max(eps, q))) for q in chosen) / len(chosen)


def _numbers(y_true, y_pred):
    if np.asarray(y_true).shape != np.asarray(y_pred).shape:
        raise ValueError("shapes")
    return np.asarray(y_true, dtype=float).ravel().tolist(), np.asarray(y_pred, dtype=float).ravel().tolist()


def mse(y_true, y_pred):
    a, b = _numbers(y_true, y_pred)
    return sum((s - t) ** 2 for s, t in zip(a, b, strict=False)) / len(a)


def mae(y_true, y_pred):
    a, b = _numbers(y_true, y_pred)
    return sum(abs(s - t) for s, t in zip(a, b, strict=False)) / len(a)


def rmse(y_true, y_pred):
    return sqrt(mse(y_true, y_pred))


def r2(y_true, y_pred):
    a, _ = _numbers(y_true, y_pred)
    if len(set(a)) == 1:
        return 1.0 if mae(y_true, y_pred) == 0 else 0.0
    mean = sum(a) / len(a)
    return 1 - mse(y_true, y_pred) / mse(a, [mean] * len(a))
