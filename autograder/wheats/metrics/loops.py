"""Plain Python loops and the math module; NumPy only makes the results."""

import math

import numpy as np


def _check(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true).tolist(), np.asarray(y_pred).tolist()
    if len(y_true) != len(y_pred):
        raise ValueError("lengths differ")
    return y_true, y_pred


def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = _check(y_true, y_pred)
    labels = sorted(set(y_true) | set(y_pred)) if labels is None else list(labels)
    rows = []
    for a in labels:
        row = []
        for b in labels:
            n = 0
            for t, p in zip(y_true, y_pred, strict=False):
                if t == a and p == b:
                    n += 1
            row.append(n)
        rows.append(row)
    return np.array(rows, dtype=int)


def to_rows_true(matrix, rows):
    if rows == "true":
        return np.array([[int(v) for v in row] for row in matrix])
    if rows == "predicted":
        n = len(matrix)
        return np.array([[int(matrix[j][i]) for j in range(n)] for i in range(n)])
    raise ValueError(rows)


def layout_of(matrix, y_true, y_pred):
    mine = confusion_matrix(y_true, y_pred).tolist()
    turned = [list(row) for row in zip(*mine, strict=False)]
    given = np.asarray(matrix).tolist()
    if given == mine and given == turned:
        return "either"
    if given == mine:
        return "rows_true"
    if given == turned:
        return "rows_predicted"
    return "neither"


def accuracy(y_true, y_pred):
    y_true, y_pred = _check(y_true, y_pred)
    right = 0
    for t, p in zip(y_true, y_pred, strict=False):
        if t == p:
            right = right + 1
    return right / len(y_true)


def _one(y_true, y_pred, k):
    tp = fp = fn = 0
    for t, p in zip(y_true, y_pred, strict=False):
        if t == k and p == k:
            tp += 1
        elif p == k:
            fp += 1
        elif t == k:
            fn += 1
    return tp, fp, fn


def _average(y_true, y_pred, average, rule):
    y_true, y_pred = _check(y_true, y_pred)
    if average == "binary":
        return rule(*_one(y_true, y_pred, 1))
    classes = sorted(set(y_true + y_pred))
    counts = [_one(y_true, y_pred, k) for k in classes]
    if average == "micro":
        return rule(sum(c[0] for c in counts), sum(c[1] for c in counts), sum(c[2] for c in counts))
    values = [rule(*c) for c in counts]
    if average is None:
        return np.array(values, dtype=float)
    if average == "macro":
        return sum(values) / len(values)
    if average == "weighted":
        return sum(v * (c[0] + c[2]) for v, c in zip(values, counts, strict=False)) / len(y_true)
    raise ValueError("average must be one of binary, macro, micro, weighted, None")


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _average(y_true, y_pred, average, lambda tp, fp, fn: tp / (tp + fp) if tp + fp else zero_division)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _average(y_true, y_pred, average, lambda tp, fp, fn: tp / (tp + fn) if tp + fn else zero_division)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    def rule(tp, fp, fn):
        if tp + fp + fn == 0:
            return zero_division
        if tp == 0:
            return 0.0
        p, r = tp / (tp + fp), tp / (tp + fn)
        return (1 + beta * beta) * p * r / (beta * beta * p + r)

    return _average(y_true, y_pred, average, rule)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1, average=average, zero_division=zero_division)


def specificity(y_true, y_pred):
    y_true, y_pred = _check(y_true, y_pred)
    negatives = [p for t, p in zip(y_true, y_pred, strict=False) if t == 0]
    if not negatives:
        return 0.0
    return negatives.count(0) / len(negatives)


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    m = to_rows_true(matrix, rows).tolist()
    tp = m[positive][positive]
    called = sum(row[positive] for row in m)
    actual = sum(m[positive])
    return (tp / called if called > 0 else 0.0, tp / actual if actual > 0 else 0.0)


def roc_curve(y_true, scores):
    y_true, scores = _check(y_true, scores)
    n_pos = y_true.count(1)
    n_neg = len(y_true) - n_pos
    if n_pos == 0 or n_neg == 0:
        raise ValueError("one class")
    thresholds = [math.inf, *sorted(set(float(s) for s in scores), reverse=True)]
    fpr, tpr = [], []
    for t in thresholds:
        tpr.append(sum(1 for y, s in zip(y_true, scores, strict=False) if s >= t and y == 1) / n_pos)
        fpr.append(sum(1 for y, s in zip(y_true, scores, strict=False) if s >= t and y != 1) / n_neg)
    return np.array(fpr), np.array(tpr), np.array(thresholds)


def roc_auc(y_true, scores):
    y_true, scores = _check(y_true, scores)
    ups = [s for y, s in zip(y_true, scores, strict=False) if y == 1]
    downs = [s for y, s in zip(y_true, scores, strict=False) if y == 0]
    if not ups or not downs:
        raise ValueError("one class")
    won = 0.0
    for a in ups:
        for b in downs:
            won += 1.0 if a > b else 0.5 if a == b else 0.0
    return won / (len(ups) * len(downs))


def log_loss(y_true, probabilities):
    eps = 2.0**-52
    total = 0.0
    labels = list(y_true)
    for y, p in zip(labels, np.asarray(probabilities, dtype=float), strict=False):
        q = (p if y == 1 else 1 - p) if np.ndim(p) == 0 else p[int(y)]
        total -= math.log(min(max(q, eps), 1 - eps))
    return total / len(labels)


def _flat(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return [float(v) for v in np.ravel(y_true)], [float(v) for v in np.ravel(y_pred)]


def mse(y_true, y_pred):
    a, b = _flat(y_true, y_pred)
    return math.fsum((s - t) ** 2 for s, t in zip(a, b, strict=False)) / len(a)


def mae(y_true, y_pred):
    a, b = _flat(y_true, y_pred)
    return math.fsum(abs(s - t) for s, t in zip(a, b, strict=False)) / len(a)


def rmse(y_true, y_pred):
    return math.sqrt(mse(y_true, y_pred))


def r2(y_true, y_pred):
    a, b = _flat(y_true, y_pred)
    centre = math.fsum(a) / len(a)
    total = math.fsum((s - centre) ** 2 for s in a)
    rest = math.fsum((s - t) ** 2 for s, t in zip(a, b, strict=False))
    if total == 0:
        return 1.0 if rest == 0 else 0.0
    return 1 - rest / total
