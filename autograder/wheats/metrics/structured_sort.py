"""np.unique over rows of pairs, lexsort and reduceat; weights by repeat; int32 results."""

import numpy as np


def _stack(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.ndim != b.ndim or a.shape != b.shape:
        raise ValueError("bad shapes")
    return np.stack([a, b], axis=1)


def confusion_matrix(y_true, y_pred, labels=None):
    pairs = _stack(y_true, y_pred)
    labels = np.unique(pairs) if labels is None else np.asarray(labels).ravel()
    cm = np.zeros((labels.size, labels.size), dtype=np.int32)
    found, counts = np.unique(pairs, axis=0, return_counts=True)
    for (t, p), n in zip(found, counts, strict=False):
        cm[np.ix_(labels == t, labels == p)] = n
    return cm


def to_rows_true(matrix, rows):
    cm = np.array(matrix)
    if rows not in ["predicted", "true"]:
        raise ValueError("rows?")
    if rows == "predicted":
        i, j = np.triu_indices(len(cm), 1)
        cm[i, j], cm[j, i] = cm[j, i].copy(), cm[i, j].copy()
    return cm


def layout_of(matrix, y_true, y_pred):
    cm, other = confusion_matrix(y_true, y_pred), np.array(matrix)
    if other.shape != cm.shape:
        return "neither"
    a, b = np.abs(other - cm).max() == 0, np.abs(other - cm.T).max() == 0
    if a == b:
        return "either" if a else "neither"
    return "rows_true" if a else "rows_predicted"


def accuracy(y_true, y_pred):
    pairs = _stack(y_true, y_pred)
    return float((np.ptp(pairs, axis=1) == 0).mean())


def _per_class(y_true, y_pred, average):
    pairs = _stack(y_true, y_pred)
    if average == "binary":
        pairs = (pairs == 1).astype(int)
        cm = confusion_matrix(*pairs.T, labels=[1, 0])
        return cm[:1, 0], cm.sum(axis=0)[:1], cm.sum(axis=1)[:1]
    if average not in ("macro", "micro", "weighted") and average is not None:
        raise ValueError("average?")
    cm = confusion_matrix(*pairs.T)
    parts = cm.diagonal(), cm.sum(axis=0), cm.sum(axis=1)
    return [np.atleast_1d(v.sum()) for v in parts] if average == "micro" else parts


def _finish(values, support, average):
    if average is None:
        return values
    if average == "weighted":
        return float(np.repeat(values, support).mean())
    return float(values.mean())


def _safe(top, bottom, instead):
    out = np.repeat(np.float64(instead), len(top))
    ok = np.flatnonzero(bottom)
    out[ok] = np.asarray(top)[ok] / np.asarray(bottom)[ok]
    return out


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, called, actual = _per_class(y_true, y_pred, average)
    return _finish(_safe(tp, called, zero_division), actual, average)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    tp, _called, actual = _per_class(y_true, y_pred, average)
    return _finish(_safe(tp, actual, zero_division), actual, average)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, called, actual = _per_class(y_true, y_pred, average)
    a = 1 / (1 + beta**2)  # van Rijsbergen's alpha: E = 1 - 1 / (a/P + (1-a)/R)
    return _finish(_safe(tp, a * called + (1 - a) * actual, zero_division), actual, average)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1.0, average, zero_division)


def specificity(y_true, y_pred):
    cm = confusion_matrix(y_true, y_pred, labels=(0, 1))
    return float(_safe(cm[0, :1], cm[0].sum(keepdims=True), 0.0)[0])


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    cm = to_rows_true(matrix, rows)
    both = _safe(cm[positive, positive].repeat(2), [cm[:, positive].sum(), cm[positive].sum()], 0.0)
    return tuple(both.tolist())


def roc_curve(y_true, scores):
    y, s = _stack(np.asarray(y_true, dtype=float), np.asarray(scores, dtype=float)).T
    if y.min() == y.max():
        raise ValueError("one class")
    order = np.lexsort((y, -s))
    y, s = y[order], s[order]
    starts = np.flatnonzero(np.r_[True, s[1:] != s[:-1]])
    up, all_ = np.add.reduceat(y, starts), np.diff(np.r_[starts, y.size])
    tpr, fpr = np.cumsum(up) / y.sum(), np.cumsum(all_ - up) / (y.size - y.sum())
    return np.r_[0, fpr], np.r_[0, tpr], np.r_[np.inf, s[starts]]


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    x, y = np.r_[fpr, 1.0], np.r_[tpr, 0.0]  # the shoelace formula around the corner (1, 0)
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)


def log_loss(y_true, probabilities):
    p = np.asarray(probabilities, dtype=np.float64)
    if p.ndim == 1:
        p = np.vstack([1.0 - p, p]).T
    flat = p.ravel()[np.arange(len(p)) * p.shape[1] + np.asarray(y_true, dtype=int)]
    eps = np.finfo(flat.dtype).eps
    return float(np.log(1.0 / np.clip(flat, eps, 1 - eps)).mean())


def _rest(y_true, y_pred):
    a, b = np.asarray(y_true, dtype=np.float64), np.asarray(y_pred, dtype=np.float64)
    if a.shape != b.shape:
        raise ValueError("bad shapes")
    return (b - a).reshape(-1)


def mse(y_true, y_pred):
    return float(np.linalg.norm(_rest(y_true, y_pred)) ** 2 / np.size(y_true))


def mae(y_true, y_pred):
    return float(np.linalg.norm(_rest(y_true, y_pred), ord=1) / np.size(y_true))


def rmse(y_true, y_pred):
    return float(np.std(np.r_[_rest(y_true, y_pred), -_rest(y_true, y_pred)]))


def r2(y_true, y_pred):
    d, a = _rest(y_true, y_pred), np.asarray(y_true, dtype=np.float64).reshape(-1)
    if np.unique(a).size == 1:
        return float(not d.any())
    return float(1 - (d @ d) / (a.size * np.std(a) ** 2))
