"""Boolean tables over all thresholds and classes at once; masked arrays for what is undefined."""

import warnings

import numpy as np
import numpy.ma as ma


def _equal_shapes(*arrays):
    if len({np.shape(a) for a in arrays}) > 1:
        raise ValueError("Found input variables with inconsistent shapes")


def confusion_matrix(y_true, y_pred, labels=None):
    _equal_shapes(y_true, y_pred)
    t, p = np.asarray(y_true), np.asarray(y_pred)
    k = np.union1d(t, p) if labels is None else np.asarray(labels)
    table = (t == k[:, None])[:, None, :] & (p == k[:, None])[None, :, :]
    return table.sum(axis=2)


def to_rows_true(matrix, rows):
    turn = ["true", "predicted"].index(rows)  # raises ValueError for any other name
    return np.rollaxis(np.array(matrix), turn)


def layout_of(matrix, y_true, y_pred):
    given = np.asarray(matrix)
    names = []
    for name, cm in (
        ("rows_true", confusion_matrix(y_true, y_pred)),
        ("rows_predicted", confusion_matrix(y_pred, y_true)),
    ):
        if given.shape == cm.shape and (given == cm).all():
            names.append(name)
    return "either" if len(names) == 2 else "".join(names) or "neither"


def accuracy(y_true, y_pred):
    _equal_shapes(y_true, y_pred)
    return float(np.mean([a == b for a, b in zip(y_true, y_pred, strict=False)]))


def _masks(y_true, y_pred, average):
    _equal_shapes(y_true, y_pred)
    t, p = np.asarray(y_true), np.asarray(y_pred)
    if average == "binary":
        k = np.array([1])
    elif average in ("micro", "macro", "weighted", None):
        k = np.union1d(t, p)
    else:
        raise ValueError(f"unsupported average: {average}")
    T, P = t[None, :] == k[:, None], p[None, :] == k[:, None]
    if average == "micro":
        T, P = T.reshape(1, -1), P.reshape(1, -1)
    return T, P


def _ratio(top, bottom, instead):
    return ma.divide(ma.array(top, dtype=float), ma.masked_equal(bottom, 0)).filled(instead)


def _mean(values, T, average):
    if average is None:
        return np.asarray(values, dtype=np.float64)
    return float(np.average(values, weights=T.sum(axis=1) if average == "weighted" else None))


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    T, P = _masks(y_true, y_pred, average)
    return _mean(_ratio((T & P).sum(axis=1), P.sum(axis=1), zero_division), T, average)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    T, P = _masks(y_true, y_pred, average)
    return _mean(_ratio((T & P).sum(axis=1), T.sum(axis=1), zero_division), T, average)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    T, P = _masks(y_true, y_pred, average)
    hit, miss, alarm = (T & P).sum(axis=1), (T > P).sum(axis=1), (P > T).sum(axis=1)
    weight = 1 + beta**2
    bottom = weight * hit + beta**2 * miss + alarm
    return _mean(_ratio(weight * hit, bottom, zero_division), T, average)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    T, P = _masks(y_true, y_pred, average)
    return _mean(_ratio(2 * (T & P).sum(axis=1), T.sum(axis=1) + P.sum(axis=1), zero_division), T, average)


def specificity(y_true, y_pred):
    _equal_shapes(y_true, y_pred)
    negative = np.logical_not(y_true)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        share = np.logical_not(y_pred)[negative].mean()
    return 0.0 if np.isnan(share) else float(share)


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    cm = to_rows_true(matrix, rows)
    shares = []
    for axis in (0, 1):
        sums = cm.sum(axis=axis)
        shares.append(float(_ratio(cm.diagonal(), sums, 0.0)[positive]))
    return tuple(shares)


def roc_curve(y_true, scores):
    _equal_shapes(y_true, scores)
    y, s = np.asarray(y_true), np.asarray(scores, dtype=np.float64)
    if not (np.any(y == 0) and np.any(y == 1)):
        raise ValueError("Only one class present in y_true")
    thresholds = np.r_[np.inf, np.sort(np.unique(s))[::-1]]
    table = thresholds[:, None] <= s[None, :]
    rates = [table.compress(y == k, axis=1).mean(axis=1) for k in (0, 1)]
    return rates[0], rates[1], thresholds


def roc_auc(y_true, scores):
    _equal_shapes(y_true, scores)
    y, s = np.asarray(y_true), np.asarray(scores, dtype=np.float64)
    if not (np.any(y == 0) and np.any(y == 1)):
        raise ValueError("Only one class present in y_true")
    up, down = np.meshgrid(s[y == 1], s[y == 0])
    return float(((up > down).sum() + 0.5 * (up == down).sum()) / up.size)


def log_loss(y_true, probabilities):
    p = np.asarray(probabilities, dtype=np.float64)
    if p.ndim == 1:
        p = np.c_[1 - p, p]
    p = p.clip(np.finfo(np.float64).eps, 1 - np.finfo(np.float64).eps)
    p = p / p.sum(axis=1, keepdims=True)
    chosen = np.arange(p.shape[1])[None, :] == np.asarray(y_true)[:, None]
    return float(-np.log(p[chosen]).mean())


def _moment(y_true, y_pred, power):
    _equal_shapes(y_true, y_pred)
    gap = np.asarray(y_true, dtype=np.longdouble) - np.asarray(y_pred, dtype=np.longdouble)
    return float((np.abs(gap) ** power).mean())


def mse(y_true, y_pred):
    return _moment(y_true, y_pred, 2)


def mae(y_true, y_pred):
    return _moment(y_true, y_pred, 1)


def rmse(y_true, y_pred):
    return float(np.sqrt(_moment(y_true, y_pred, 2)))


def r2(y_true, y_pred):
    mean = np.mean(y_true, dtype=np.float64)
    total = _moment(y_true, np.broadcast_to(mean, np.shape(y_true)), 2)
    rest = _moment(y_true, y_pred, 2)
    if total == 0:
        return 1.0 if rest == 0 else 0.0
    return 1.0 - rest / total
