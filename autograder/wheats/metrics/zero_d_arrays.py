"""0-d arrays for numbers; labels of any width are widened before anything is subtracted; checks in a decorator."""

import functools

import numpy as np


class Mismatch(ValueError):
    pass


def checked(kind):
    """The first two arguments as arrays of `kind` that have one shape."""

    def decorate(function):
        @functools.wraps(function)
        def inner(first, second, *args, **kwargs):
            a, b = np.array(first, dtype=kind), np.array(second, dtype=kind)
            if a.shape != b.shape:
                raise Mismatch("one length for both")
            return function(a, b, *args, **kwargs)

        return inner

    return decorate


def named(function):
    """Takes what a caller names by the names of the contract."""

    @functools.wraps(function)
    def inner(*args, **kwargs):
        given = [kwargs.pop(name) for name in ("y_true", "y_pred", "scores") if name in kwargs]
        return function(*args[:1], *given, *args[1:], **kwargs) if len(args) < 2 else function(*args, *given, **kwargs)

    return inner


@named
@checked(np.int64)
def confusion_matrix(y_true, y_pred, labels=None):
    classes = np.unique([y_true, y_pred]) if labels is None else np.array(labels, dtype=np.int64)
    counts = np.zeros((classes.size, classes.size), dtype=np.int64)
    for i, row in enumerate(classes):
        for j, column in enumerate(classes):
            counts[i, j] = np.count_nonzero((y_true == row) & (y_pred == column))
    return counts


def to_rows_true(matrix, rows):
    turned = {"true": np.array, "predicted": lambda m: np.array(np.transpose(m))}
    try:
        return turned[rows](matrix)
    except KeyError:
        raise Mismatch(f"rows are not {rows}") from None


def layout_of(matrix, y_true, y_pred):
    ours = confusion_matrix(y_true, y_pred)
    straight, turned = (bool(np.array_equal(matrix, m)) for m in (ours, ours.T))
    if straight:
        return "either" if turned else "rows_true"
    return "rows_predicted" if turned else "neither"


@named
@checked(np.int64)
def accuracy(y_true, y_pred):
    return np.array((y_true == y_pred).mean())


def ratio(top, bottom, undefined):
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(bottom > 0, np.true_divide(top, bottom), undefined)


@checked(np.int64)
def rates(y_true, y_pred, average, rate):
    if average not in ("binary", "macro", "micro", "weighted", None):
        raise Mismatch(f"average {average}")
    m = confusion_matrix(y_true, y_pred)
    tp = m.diagonal()
    fp, fn = m.sum(axis=0) - tp, m.sum(axis=1) - tp
    if average == "binary":
        ones = np.unique([y_true, y_pred]) == 1
        return np.array(rate(tp[ones].sum(), fp[ones].sum(), fn[ones].sum()))
    if average == "micro":
        return np.array(rate(tp.sum(), fp.sum(), fn.sum()))
    values = rate(tp, fp, fn)
    if average is None:
        return values
    return np.array(np.average(values, weights=tp + fn if average == "weighted" else None))


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return rates(y_true, y_pred, average, lambda tp, fp, fn: ratio(tp, tp + fp, zero_division))


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return rates(y_true, y_pred, average, lambda tp, fp, fn: ratio(tp, tp + fn, zero_division))


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    def rate(tp, fp, fn):
        top = (1.0 + beta**2) * tp
        return ratio(top, top + beta**2 * fn + fp, zero_division)

    return rates(y_true, y_pred, average, rate)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1.0, average, zero_division)


@named
@checked(np.int64)
def specificity(y_true, y_pred):
    negative = y_true == 0
    return np.array(np.mean(y_pred[negative] == 0)) if negative.any() else np.array(0.0)


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    m = to_rows_true(matrix, rows)
    hit = m[positive, positive]
    return ratio(hit, m[:, positive].sum(), 0.0), ratio(hit, m[positive].sum(), 0.0)


@named
@checked(np.float64)
def roc_curve(y_true, scores):
    if np.unique(y_true).size < 2:
        raise Mismatch("both classes are needed")
    thresholds = np.concatenate([[np.inf], np.sort(np.unique(scores))[::-1]])
    called = thresholds[:, None] <= scores
    return called[:, y_true == 0].mean(axis=1), called[:, y_true == 1].mean(axis=1), thresholds


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    return np.array(((tpr[1:] + tpr[:-1]) * (fpr[1:] - fpr[:-1])).sum() / 2)


def log_loss(y_true, probabilities):
    y, p = np.array(y_true, dtype=np.int64), np.array(probabilities, dtype=np.float64)
    if p.ndim == 1:
        p = np.array([1.0 - p, p]).T
    eps = np.finfo(p.dtype).eps
    return np.array(-np.mean([np.log(min(max(p[n, k], eps), 1 - eps)) for n, k in enumerate(y)]))


@named
@checked(np.float64)
def mse(y_true, y_pred):
    return np.array(np.square(y_true - y_pred).mean())


@named
@checked(np.float64)
def mae(y_true, y_pred):
    return np.array(np.abs(y_true - y_pred).mean())


def rmse(y_true, y_pred):
    return np.sqrt(mse(y_true, y_pred))


@named
@checked(np.float64)
def r2(y_true, y_pred):
    spread, off = np.square(y_true - y_true.mean()).sum(), np.square(y_true - y_pred).sum()
    if np.ptp(y_true) == 0:
        return np.array(1.0 if off == 0 else 0.0)
    return np.array(1.0 - off / spread)
