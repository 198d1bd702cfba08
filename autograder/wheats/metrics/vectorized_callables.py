"""np.vectorize, frompyfunc and functools.partial; results come out as 0-d arrays and NumPy scalars."""

from functools import partial

import numpy as np


def _checked(first, second):
    first, second = np.asanyarray(first), np.asanyarray(second)
    if first.shape != second.shape:
        raise ValueError("cannot be compared entry by entry")
    return first, second


def confusion_matrix(y_true, y_pred, labels=None):
    t, p = _checked(y_true, y_pred)
    classes = np.unique(np.concatenate([t, p], axis=None)) if labels is None else np.asarray(labels)
    cell = np.vectorize(lambda a, b: int(np.logical_and(t == a, p == b).sum()), otypes=[np.int64])
    return cell(classes[:, np.newaxis], classes[np.newaxis, :])


def to_rows_true(matrix, rows):
    if rows == "true":
        return np.copy(matrix)
    if rows == "predicted":
        return np.moveaxis(np.copy(matrix), 0, 1)
    raise ValueError("rows")


def layout_of(matrix, y_true, y_pred):
    cm = confusion_matrix(y_true, y_pred)
    a = cm.shape == np.shape(matrix) and np.all(cm == matrix)
    b = cm.shape == np.shape(matrix) and np.all(matrix == cm.T)
    return np.str_("either" if a and b else "rows_true" if a else "rows_predicted" if b else "neither")


def accuracy(y_true, y_pred):
    return np.asarray(np.mean(np.equal(*_checked(y_true, y_pred))))


def _divide(undefined, top, bottom):
    return undefined if bottom == 0 else top / bottom


def _combine(y_true, y_pred, average, rule):
    t, p = _checked(y_true, y_pred)
    if average not in ("binary", "macro", "micro", "weighted", None):
        raise ValueError("average")
    classes = np.ones(1, dtype=int) if average == "binary" else np.union1d(t, p)

    def count(mask):
        return mask.sum(axis=-1)

    T, P = np.equal.outer(classes, t), np.equal.outer(classes, p)
    tp, called, actual = count(T & P), count(P), count(T)
    if average == "micro":
        return np.asarray(rule(tp.sum(), called.sum(), actual.sum()))
    values = np.frompyfunc(rule, 3, 1)(tp, called, actual).astype(np.float64)
    if average is None:
        return values
    return np.asarray(np.average(values, weights=actual) if average == "weighted" else values.mean())


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    divide = partial(_divide, float(zero_division))
    return _combine(y_true, y_pred, average, lambda tp, called, actual: divide(float(tp), float(called)))


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    divide = partial(_divide, float(zero_division))
    return _combine(y_true, y_pred, average, lambda tp, called, actual: divide(float(tp), float(actual)))


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    divide = partial(_divide, float(zero_division))
    b = np.float64(beta) ** 2
    return _combine(y_true, y_pred, average, lambda tp, called, actual: divide((1 + b) * tp, b * actual + called))


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1.0, average, zero_division)


def specificity(y_true, y_pred):
    t, p = _checked(y_true, y_pred)
    called_negative = p[t == 0] == 0
    return np.asarray(called_negative.mean() if called_negative.size else 0.0)


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    cm = to_rows_true(matrix, rows)
    divide = partial(_divide, 0.0)
    hit = cm[positive][positive]
    return np.asarray(divide(hit, np.sum(cm, 0)[positive])), np.asarray(divide(hit, np.sum(cm, 1)[positive]))


def roc_curve(y_true, scores):
    y, s = _checked(y_true, scores)
    if np.all(y == y[0]):
        raise ValueError("one class")
    s = np.asarray(s, dtype="f8")
    thresholds = np.concatenate([np.array([np.inf]), np.unique(s)[::-1]])
    rate = np.vectorize(lambda t, k: np.mean(s[y == k] >= t), otypes=["f8"])
    return rate(thresholds, 0), rate(thresholds, 1), thresholds


def roc_auc(y_true, scores):
    y, s = _checked(y_true, scores)
    if np.all(y == y[0]):
        raise ValueError("one class")
    s = np.asarray(s, dtype="f8")
    duel = np.vectorize(lambda a, b: (a > b) + 0.5 * (a == b), otypes=["f8"])
    return np.asarray(duel(s[y == 1][:, None], s[y == 0][None, :]).mean())


def log_loss(y_true, probabilities):
    p = np.asarray(probabilities, dtype="f8")
    y = np.asarray(y_true)
    eps = np.finfo("f8").eps
    cost = np.vectorize(lambda q: -np.log(max(eps, min(q, 1 - eps))), otypes=["f8"])
    chosen = (
        [q if k else 1 - q for q, k in zip(p, y, strict=False)]
        if p.ndim == 1
        else [row[k] for row, k in zip(p, y, strict=False)]
    )
    return np.asarray(cost(chosen).mean())


def _difference(y_true, y_pred):
    a, b = _checked(y_true, y_pred)
    return a.astype("f8") - b.astype("f8")


def mse(y_true, y_pred):
    return np.asarray(np.mean(_difference(y_true, y_pred) ** 2))


def mae(y_true, y_pred):
    return np.asarray(np.mean(np.abs(_difference(y_true, y_pred))))


def rmse(y_true, y_pred):
    return np.asarray(np.sqrt(np.mean(_difference(y_true, y_pred) ** 2)))


def r2(y_true, y_pred):
    d = _difference(y_true, y_pred)
    a = np.asarray(y_true, dtype="f8")
    centred = a - np.mean(a)
    if np.allclose(centred, 0, atol=0.0, rtol=0.0):
        return np.asarray(0.0 if np.any(d) else 1.0)
    return np.asarray(1 - np.vdot(d, d) / np.vdot(centred, centred))
