"""One-hot tables and einsum throughout."""

import numpy as np
from numpy import einsum


class ShapeError(ValueError):
    """Two arrays that do not belong together."""


def _fit(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if np.shape(a) != np.shape(b):
        raise ShapeError("shapes")
    return a, b


def _hot(y, classes):
    return np.equal.outer(y, classes).astype(int)


def confusion_matrix(y_true, y_pred, labels=None):
    t, p = _fit(y_true, y_pred)
    classes = np.unique([t, p]) if labels is None else np.array(labels)
    return einsum("ni,nj->ij", _hot(t, classes), _hot(p, classes))


def to_rows_true(matrix, rows):
    how = {"true": "ij->ij", "predicted": "ij->ji"}.get(rows)
    if how is None:
        raise ValueError("rows is 'true' or 'predicted'")
    return einsum(how, np.asarray(matrix)).copy()


def layout_of(matrix, y_true, y_pred):
    cm = confusion_matrix(y_true, y_pred)
    fits = [np.array_equal(np.asarray(matrix), m) for m in (cm, cm.swapaxes(0, 1))]
    return ("neither", "rows_true", "rows_predicted", "either")[fits[0] + 2 * fits[1]]


def accuracy(y_true, y_pred):
    t, p = _fit(y_true, y_pred)
    return np.count_nonzero(t == p) / t.size


def _score(y_true, y_pred, average, numerator, denominator, zero_division, undefined=None):
    t, p = _fit(y_true, y_pred)
    if average == "binary":
        classes = np.array([1])
    elif average in {"macro", "micro", "weighted", None}:
        classes = np.union1d(t, p)
    else:
        raise ValueError("unknown average")
    T, P = _hot(t, classes), _hot(p, classes)
    tp, fp, fn = einsum("nc,nc->c", T, P), einsum("nc,nc->c", 1 - T, P), einsum("nc,nc->c", T, 1 - P)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    top, bottom = numerator(tp, fp, fn) * 1.0, denominator(tp, fp, fn) * 1.0
    values = np.full(top.shape, float(zero_division))
    np.divide(top, bottom, out=values, where=bottom > 0)
    if average is None:
        return values
    if average == "weighted":
        return einsum("c,c->", values, T.sum(axis=0)) / t.size
    return values.mean()


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _score(y_true, y_pred, average, lambda tp, fp, fn: tp, lambda tp, fp, fn: tp + fp, zero_division)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _score(y_true, y_pred, average, lambda tp, fp, fn: tp, lambda tp, fp, fn: tp + fn, zero_division)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    b = float(beta) * float(beta)
    return _score(
        y_true,
        y_pred,
        average,
        lambda tp, fp, fn: (1 + b) * tp,
        lambda tp, fp, fn: (1 + b) * tp + b * fn + fp,
        zero_division,
    )


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, average=average, zero_division=zero_division, beta=1)


def specificity(y_true, y_pred):
    t, p = _fit(y_true, y_pred)
    negatives = 1 - t
    return einsum("n,n->", negatives, 1 - p) / max(negatives.sum(), 1)


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    cm = to_rows_true(matrix, rows)
    sums = np.array([cm[:, positive].sum(), cm[positive].sum()])
    p, r = cm[positive, positive] / np.where(sums == 0, np.inf, sums)
    return p, r


def roc_curve(y_true, scores):
    y, s = _fit(y_true, scores)
    s = s.astype(np.float64)
    classes = _hot(y, [0, 1]) / 1.0
    sizes = classes.sum(axis=0)
    if not sizes.all():
        raise ValueError("two classes are needed")
    thresholds = np.append(np.inf, np.flip(np.unique(s)))
    rates = einsum("kn,nc->kc", np.greater_equal.outer(s, thresholds).T.astype(float), classes) / sizes
    return rates[:, 0], rates[:, 1], thresholds


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    return einsum("k,k->", fpr[1:] - fpr[:-1], tpr[1:] + tpr[:-1]) / 2


def log_loss(y_true, probabilities):
    eps = np.finfo(np.float64).eps
    p = np.asarray(probabilities, dtype=np.float64)
    table = p if p.ndim > 1 else np.column_stack([1 - p, p])
    table = np.minimum(np.maximum(table, eps), 1 - eps)
    return -einsum("nc,nc->", _hot(y_true, np.arange(table.shape[1])), np.log(table)) / len(table)


def _errors(y_true, y_pred):
    t, p = _fit(y_true, y_pred)
    return t.astype(np.float64).ravel(), (t.astype(np.float64) - p.astype(np.float64)).ravel()


def mse(y_true, y_pred):
    _, e = _errors(y_true, y_pred)
    return einsum("i,i->", e, e) / e.size


def mae(y_true, y_pred):
    _, e = _errors(y_true, y_pred)
    return einsum("i,i->", e, np.sign(e)) / e.size


def rmse(y_true, y_pred):
    _, e = _errors(y_true, y_pred)
    return np.linalg.norm(e) / np.sqrt(e.size)


def r2(y_true, y_pred):
    t, e = _errors(y_true, y_pred)
    c = t - t.mean()
    rest, total = einsum("i,i->", e, e), einsum("i,i->", c, c)
    if total > 0:
        return 1.0 - rest / total
    return 0.0 if rest > 0 else 1.0
