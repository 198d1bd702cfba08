"""Generators and recursion: pairs are yielded, counts are folded, the curve is a running fold."""

import itertools as it
import operator
from functools import reduce
from math import inf, log

import numpy as np


def _entries(*arrays):
    arrays = [np.asarray(a) for a in arrays]
    if any(a.shape != arrays[0].shape for a in arrays):
        raise ValueError("shapes")
    return zip(*(a.ravel().tolist() for a in arrays), strict=False)


def _fold(pairs, counts):
    for pair in pairs:
        counts[pair] = counts.get(pair, 0) + 1
    return counts


def confusion_matrix(y_true, y_pred, labels=None):
    counts = _fold(_entries(y_true, y_pred), {})
    if labels is None:
        labels = sorted(set(it.chain.from_iterable(counts)))
    names = [int(k) for k in labels]
    return np.array([[counts.get((a, b), 0) for b in names] for a in names], dtype=int)


def _turned(rows):
    if not rows or not rows[0]:
        return []
    return [[row[0] for row in rows], *_turned([row[1:] for row in rows])]


def to_rows_true(matrix, rows):
    matrix = np.asarray(matrix)
    if rows == "true":
        return matrix[:]
    if rows == "predicted":
        return np.array(_turned(matrix.tolist()), dtype=matrix.dtype)
    raise ValueError(rows)


def layout_of(matrix, y_true, y_pred):
    given, ours = np.asarray(matrix).tolist(), confusion_matrix(y_true, y_pred).tolist()
    key = (given == ours) + 2 * (given == _turned(ours))
    return ["neither", "rows_true", "rows_predicted", "either"][key]


def accuracy(y_true, y_pred):
    hits = [a == b for a, b in _entries(y_true, y_pred)]
    return sum(hits) / len(hits)


def _counts(y_true, y_pred):
    """TP, called and actual of each class, by class."""
    counts = _fold(_entries(y_true, y_pred), {})
    table = {k: (0, 0, 0) for k in sorted(set(it.chain.from_iterable(counts)))}
    for (t, p), n in counts.items():
        tp, called, actual = table[t]
        table[t] = tp + n * (t == p), called, actual + n
        tp, called, actual = table[p]
        table[p] = tp, called + n, actual
    return table


def _averaged(y_true, y_pred, average, ratio):
    table = _counts(y_true, y_pred)
    if average == "binary":
        return ratio(*table.get(1, (0, 0, 0)))
    if average == "micro":
        return ratio(*(sum(column) for column in zip(*table.values(), strict=False)))
    if average == "macro":
        return sum(ratio(*row) for row in table.values()) / len(table)
    if average == "weighted":
        return sum(ratio(*row) * row[2] for row in table.values()) / sum(row[2] for row in table.values())
    if average is None:
        return np.array([ratio(*row) for row in table.values()], dtype=np.float64)
    raise ValueError(f"average {average}")


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _averaged(y_true, y_pred, average, lambda tp, c, a: tp / c if c else zero_division)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _averaged(y_true, y_pred, average, lambda tp, c, a: tp / a if a else zero_division)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    def ratio(tp, c, a):
        return (1 + beta**2) * tp / (c + beta**2 * a) if c or a else zero_division

    return _averaged(y_true, y_pred, average, ratio)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return _averaged(y_true, y_pred, average, lambda tp, c, a: tp / ((c + a) / 2) if c + a else zero_division)


def specificity(y_true, y_pred):
    answers = [p for t, p in _entries(y_true, y_pred) if not t]
    return answers.count(0) / len(answers) if answers else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    m = to_rows_true(matrix, rows).tolist()
    hit, actual = m[positive][positive], reduce(operator.add, m[positive])
    called = reduce(operator.add, map(operator.itemgetter(positive), m))
    return hit and hit / called, hit and hit / actual


def roc_curve(y_true, scores):
    pairs = sorted(_entries(scores, y_true), key=lambda pair: -pair[0])
    totals = [sum(1 for _, y in pairs if y == k) for k in (0, 1)]
    if 0 in totals:
        raise ValueError("one class")
    groups = [(s, [y for _, y in g]) for s, g in it.groupby(pairs, key=operator.itemgetter(0))]
    fps = it.accumulate((len(g) - sum(g) for _, g in groups), initial=0)
    tps = it.accumulate((sum(g) for _, g in groups), initial=0)
    return (
        np.array([n / totals[0] for n in fps]),
        np.array([n / totals[1] for n in tps]),
        np.array([inf, *(float(s) for s, _ in groups)]),
    )


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    points = list(zip(fpr.tolist(), tpr.tolist(), strict=False))
    return sum((b[0] - a[0]) * (a[1] + b[1]) / 2 for a, b in it.pairwise(points))


def log_loss(y_true, probabilities):
    eps = float(np.finfo(np.float64).eps)

    def costs():
        for y, row in zip(
            np.asarray(y_true).tolist(), np.asarray(probabilities, dtype=np.float64).tolist(), strict=False
        ):
            q = row[y] if isinstance(row, list) else (row if y else 1 - row)
            yield -log(sorted((eps, q, 1 - eps))[1])

    found = list(costs())
    return sum(found) / len(found)


def _mean(values):
    values = list(values)
    return sum(values) / len(values)


def mse(y_true, y_pred):
    return _mean((float(a) - float(b)) ** 2 for a, b in _entries(y_true, y_pred))


def mae(y_true, y_pred):
    return _mean(abs(float(a) - float(b)) for a, b in _entries(y_true, y_pred))


def rmse(y_true, y_pred):
    return mse(y_true, y_pred) ** 0.5


def r2(y_true, y_pred):
    targets = [float(a) for a, _ in _entries(y_true, y_true)]
    rest = mse(y_true, y_pred)
    middle = _mean(targets)
    total = _mean((a - middle) ** 2 for a in targets)
    if all(a == targets[0] for a in targets):
        return float(rest == 0)
    return 1 - rest / total
