"""Divides first, with warnings off, and replaces what came out as nan; ufunc methods everywhere."""

import numpy as np


def _div(a, b, undefined):
    with np.errstate(divide="ignore", invalid="ignore"):
        q = np.asarray(np.true_divide(a, b), dtype=np.float64)
    return np.where(np.isfinite(q), q, undefined)


def _arrays(a, b, dtype=None):
    a, b = np.array(a, dtype=dtype), np.array(b, dtype=dtype)
    if a.shape != b.shape:
        raise ValueError("operands have different shapes")
    return a, b


def confusion_matrix(y_true, y_pred, labels=None):
    t, p = _arrays(y_true, y_pred)
    labels = np.unique(np.append(t, p)) if labels is None else np.asarray(labels)
    cm = np.zeros((labels.size,) * 2, dtype=np.uint64)
    rows, i = np.nonzero(t[:, None] == labels)
    columns, j = np.nonzero(p[:, None] == labels)
    _both, at, bt = np.intersect1d(rows, columns, return_indices=True)
    np.add.at(cm, (i[at], j[bt]), 1)
    return cm


def to_rows_true(matrix, rows):
    try:
        return {"true": np.asarray, "predicted": np.transpose}[rows](matrix)
    except KeyError:
        raise ValueError(f"rows: {rows}") from None


def layout_of(matrix, y_true, y_pred):
    cm = confusion_matrix(y_true, y_pred).astype(int)
    a, b = np.array_equal(cm, matrix), np.array_equal(cm, np.transpose(matrix))
    return np.array(["neither", "rows_predicted", "rows_true", "either"])[2 * a + b]


def accuracy(y_true, y_pred):
    t, p = _arrays(y_true, y_pred)
    return np.equal(t, p).mean(dtype=np.float64)


def _table(y_true, y_pred, average):
    t, p = _arrays(y_true, y_pred)
    if average == "binary":
        labels = np.array([1])
    elif average in ("macro", "micro", "weighted", None):
        labels = np.union1d(t, p)
    else:
        raise ValueError("average")
    T, P = labels[:, None] == t, labels[:, None] == p
    table = np.stack([(T & P).sum(axis=1), P.sum(axis=1), T.sum(axis=1)])
    return table.sum(axis=1, keepdims=True) if average == "micro" else table


def _reduced(values, support, average):
    if average is None:
        return values
    if average == "weighted":
        return np.add.reduce(values * support) / np.add.reduce(support)
    return np.add.reduce(values) / values.size


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, called, actual = _table(y_true, y_pred, average)
    return _reduced(_div(tp, called, zero_division), actual, average)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    tp, _called, actual = _table(y_true, y_pred, average)
    return _reduced(_div(tp, actual, zero_division), actual, average)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, called, actual = _table(y_true, y_pred, average)
    p, r = _div(tp, called, 0.0), _div(tp, actual, 0.0)
    f = _div((1 + beta**2) * p * r, beta**2 * p + r, 0.0)
    f[called + actual == 0] = zero_division
    return _reduced(f, actual, average)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    tp, called, actual = _table(y_true, y_pred, average)
    return _reduced(_div(2 * tp, called + actual, zero_division), actual, average)


def specificity(y_true, y_pred):
    t, p = _arrays(y_true, y_pred)
    return _div(np.sum((t == 0) & (p == 0)), np.sum(t == 0), 0.0)


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    cm = to_rows_true(matrix, rows)
    both = _div(np.array([1, 1]) * cm[positive, positive], [cm[:, positive].sum(), cm[positive].sum()], 0.0)
    return both[0], both[1]


def roc_curve(y_true, scores):
    y, s = _arrays(y_true, scores, np.float64)
    up, down = np.sort(s[y == 1]), np.sort(s[y == 0])
    if up.size * down.size == 0:
        raise ValueError("no positives or no negatives")
    thresholds = np.insert(np.unique(s)[::-1], 0, np.inf)
    tpr = 1 - np.searchsorted(up, thresholds, side="left") / up.size
    fpr = 1 - np.searchsorted(down, thresholds, side="left") / down.size
    return fpr, tpr, thresholds


def roc_auc(y_true, scores):
    y, s = _arrays(y_true, scores, np.float64)
    up, down = s[y == 1], np.sort(s[y == 0])
    if up.size * down.size == 0:
        raise ValueError("no positives or no negatives")
    below, upto = np.searchsorted(down, up, side="left"), np.searchsorted(down, up, side="right")
    return np.sum(below + upto) / 2 / (up.size * down.size)


def log_loss(y_true, probabilities):
    p = np.array(probabilities, dtype=np.float64)
    y = np.array(y_true)
    eps = np.spacing(1.0)
    np.clip(p, eps, 1 - eps, out=p)
    if p.ndim == 1:
        return -(np.log(p[y == 1]).sum() + np.log1p(-p[y == 0]).sum()) / y.size
    return -np.mean([np.log(row[k]) for row, k in zip(p, y, strict=False)])


def mse(y_true, y_pred):
    t, p = _arrays(y_true, y_pred, np.float64)
    t -= p
    t *= t
    return t.mean()


def mae(y_true, y_pred):
    t, p = _arrays(y_true, y_pred, np.float64)
    return np.abs(np.subtract(t, p, out=t), out=t).mean()


def rmse(y_true, y_pred):
    return np.sqrt(mse(y_true, y_pred))


def r2(y_true, y_pred):
    t, p = _arrays(y_true, y_pred, np.float64)
    rest, total = np.square(t - p).sum(), np.square(t - t.mean()).sum()
    if total == 0:
        return np.float64(rest == 0)
    return 1 - rest / total
