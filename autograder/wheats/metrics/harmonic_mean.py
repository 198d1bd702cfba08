"""F by the textbook, out of precision and recall, with every special case spelt out."""

import numpy as np


def _labels(y_true, y_pred):
    y_true = np.asarray(y_true, dtype=np.int64)
    y_pred = np.asarray(y_pred, dtype=np.int64)
    if y_true.shape != y_pred.shape:
        raise ValueError("y_true and y_pred differ in shape")
    return y_true, y_pred


def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = _labels(y_true, y_pred)
    if labels is None:
        labels = np.unique(np.stack([y_true, y_pred]))
    labels = np.asarray(labels, dtype=np.int64)
    lookup = np.full(1 + max(labels.max(initial=0), y_true.max(), y_pred.max()), -1)
    lookup[labels] = np.arange(labels.size)
    i, j = lookup[y_true], lookup[y_pred]
    keep = (i >= 0) & (j >= 0)
    cm = np.zeros((labels.size, labels.size), dtype=np.int64)
    np.add.at(cm, (i[keep], j[keep]), 1)
    return cm


def to_rows_true(matrix, rows):
    cm = np.asarray(matrix).copy()
    if rows == "predicted":
        cm = cm.T
    elif rows != "true":
        raise ValueError("rows must be true or predicted")
    return cm


def layout_of(matrix, y_true, y_pred):
    matrix = np.asarray(matrix)
    cm = confusion_matrix(y_true, y_pred)
    if matrix.shape != cm.shape:
        return "neither"
    if (matrix == cm).all() and (matrix == cm.T).all():
        return "either"
    if (matrix == cm).all():
        return "rows_true"
    if (cm == matrix.T).all():
        return "rows_predicted"
    return "neither"


def accuracy(y_true, y_pred):
    y_true, y_pred = _labels(y_true, y_pred)
    return float(sum(y_true == y_pred) / len(y_true))


def _precision_of(t, p, zero_division):
    called = np.sum(p)
    return zero_division if called == 0 else np.sum(t & p) / called


def _recall_of(t, p, zero_division):
    return _precision_of(p, t, zero_division)


def _average(y_true, y_pred, average, of):
    y_true, y_pred = _labels(y_true, y_pred)
    if average == "binary":
        return float(of(y_true == 1, y_pred == 1))
    if average not in ("macro", "micro", "weighted", None):
        raise ValueError("average")
    classes = np.union1d(y_true, y_pred)
    if average == "micro":
        return float(of(np.equal.outer(classes, y_true), np.equal.outer(classes, y_pred)))
    values = []
    weights = []
    for k in classes:
        values.append(float(of(y_true == k, y_pred == k)))
        weights.append(np.sum(y_true == k) if average == "weighted" else 1)
    if average is None:
        return np.array(values)
    return float(np.dot(values, weights) / np.sum(weights))


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _average(y_true, y_pred, average, lambda t, p: _precision_of(t, p, zero_division))


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _average(y_true, y_pred, average, lambda t, p: _recall_of(t, p, zero_division))


def _f_of(t, p, beta, zero_division):
    if not t.any() and not p.any():
        return zero_division
    if not t.any() or not p.any():
        return 0.0
    pr, re = _precision_of(t, p, 0.0), _recall_of(t, p, 0.0)
    if pr == 0 and re == 0:
        return 0.0
    return (1 + beta**2) * pr * re / (beta**2 * pr + re)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    return _average(y_true, y_pred, average, lambda t, p: _f_of(t, p, beta, zero_division))


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return _average(y_true, y_pred, average, lambda t, p: _f_of(t, p, 1, zero_division))


def specificity(y_true, y_pred):
    y_true, y_pred = _labels(y_true, y_pred)
    return float(_recall_of(y_true == 0, y_pred == 0, 0.0))


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    cm = to_rows_true(matrix, rows).astype(np.float64)
    others = [k for k in range(len(cm)) if k != positive]
    tp, fp, fn = cm[positive, positive], cm[others, positive].sum(), cm[positive, others].sum()
    return (
        float(tp / (tp + fp)) if tp + fp > 0 else 0.0,
        float(tp / (tp + fn)) if tp + fn > 0 else 0.0,
    )


def _binary(y_true, scores):
    y = np.asarray(y_true, dtype=bool)
    s = np.asarray(scores, dtype=np.float64)
    if y.shape != s.shape:
        raise ValueError("y_true and scores differ in shape")
    if y.all() or (~y).all():
        raise ValueError("only one class")
    return y, s


def roc_curve(y_true, scores):
    y, s = _binary(y_true, scores)
    thresholds = [np.inf]
    for v in np.sort(s)[::-1]:
        if v != thresholds[-1]:
            thresholds.append(v)
    thresholds = np.array(thresholds)
    fpr, tpr = np.zeros(thresholds.shape), np.zeros(thresholds.shape)
    for i, t in enumerate(thresholds):
        called = s >= t
        fpr[i] = (called & ~y).sum() / (~y).sum()
        tpr[i] = (called & y).sum() / y.sum()
    return fpr, tpr, thresholds


def roc_auc(y_true, scores):
    y, s = _binary(y_true, scores)
    less = (s[y][:, None] > s[~y][None, :]).mean()
    ties = (s[y][:, None] == s[~y][None, :]).mean()
    return float(less + ties / 2)


def log_loss(y_true, probabilities):
    p = np.asarray(probabilities).astype(np.float64)
    eps = np.finfo(np.float64).eps
    y = np.asarray(y_true, dtype=np.int64)
    p = np.clip(p, eps, 1.0 - eps)
    if p.ndim == 1:
        return float(-(np.log(p) * y + np.log(1 - p) * (1 - y)).sum() / len(y))
    total = 0.0
    for k in range(p.shape[1]):
        total += np.log(p[y == k, k]).sum()
    return float(-total / len(y))


def _regression(y_true, y_pred):
    a = np.asarray(y_true, dtype=np.float64)
    b = np.asarray(y_pred, dtype=np.float64)
    if a.shape != b.shape:
        raise ValueError("targets and predictions differ in shape")
    return a, b


def mse(y_true, y_pred):
    a, b = _regression(y_true, y_pred)
    return float(((a - b) ** 2).sum() / a.size)


def mae(y_true, y_pred):
    a, b = _regression(y_true, y_pred)
    return float(np.maximum(a - b, b - a).sum() / a.size)


def rmse(y_true, y_pred):
    return float(mse(y_true, y_pred) ** 0.5)


def r2(y_true, y_pred):
    a, b = _regression(y_true, y_pred)
    if (a == a.ravel()[0]).all():
        return 1.0 if (a == b).all() else 0.0
    baseline = np.full_like(a, a.mean())
    return 1 - mse(a, b) / mse(a, baseline)
