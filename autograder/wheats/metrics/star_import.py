"""Everything from NumPy without a prefix."""

from numpy import *

_AVERAGES = ("binary", "macro", "micro", "weighted", None)


def _two(a, b, kind=None):
    a, b = asarray(a, dtype=kind), asarray(b, dtype=kind)
    if shape(a) != shape(b):
        raise ValueError("shapes differ")
    return a, b


def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = _two(y_true, y_pred)
    classes = union1d(y_true, y_pred) if labels is None else asarray(labels)
    rows, columns = equal.outer(classes, y_true), equal.outer(classes, y_pred)
    return dot(rows.astype(int64), transpose(columns.astype(int64)))


def to_rows_true(matrix, rows):
    if rows not in ("true", "predicted"):
        raise ValueError(rows)
    return copy(matrix) if rows == "true" else copy(transpose(matrix))


def layout_of(matrix, y_true, y_pred):
    ours = confusion_matrix(y_true, y_pred)
    fits = [array_equal(matrix, ours), array_equal(matrix, transpose(ours))]
    return ("neither", "rows_predicted", "rows_true", "either")[2 * fits[0] + fits[1]]


def accuracy(y_true, y_pred):
    return mean(equal(*_two(y_true, y_pred)))


def _counts(y_true, y_pred, average):
    if average not in _AVERAGES:
        raise ValueError(average)
    y_true, y_pred = _two(y_true, y_pred)
    classes = array([1]) if average == "binary" else union1d(y_true, y_pred)
    true, pred = equal.outer(classes, y_true), equal.outer(classes, y_pred)
    counts = [logical_and(a, b).sum(axis=1) for a, b in ((true, pred), (~true, pred), (true, ~pred))]
    return [sum(c, keepdims=True) for c in counts] if average == "micro" else counts


def _rate(top, bottom, other):
    result = full(len(bottom), other, dtype=float64)
    good = nonzero(bottom)
    result[good] = top[good] / bottom[good]
    return result


def _together(values, support, average):
    if average is None:
        return values
    if average == "weighted":
        return dot(values, support) / sum(support)
    return mean(values)


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    return _together(_rate(tp, tp + fp, zero_division), tp + fn, average)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    tp, _, fn = _counts(y_true, y_pred, average)
    return _together(_rate(tp, tp + fn, zero_division), tp + fn, average)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    tp, fp, fn = _counts(y_true, y_pred, average)
    b = square(float64(beta))
    return _together(_rate((1 + b) * tp, (1 + b) * tp + b * fn + fp, zero_division), tp + fn, average)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1.0, average, zero_division)


def specificity(y_true, y_pred):
    y_true, y_pred = _two(y_true, y_pred)
    called = extract(y_true != 1, y_pred != 1)
    return mean(called) if size(called) else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    m = to_rows_true(matrix, rows)
    column, row = m[:, positive].sum(), m[positive].sum()
    hits = m[positive, positive]
    return (hits / column if column else 0.0), (hits / row if row else 0.0)


def roc_curve(y_true, scores):
    y_true, scores = _two(y_true, scores, float64)
    if size(unique(y_true)) != 2:
        raise ValueError("two classes are needed")
    values, inverse = unique(scores, return_inverse=True)
    positives = bincount(ravel(inverse), weights=y_true, minlength=len(values))[::-1]
    negatives = bincount(ravel(inverse), weights=1 - y_true, minlength=len(values))[::-1]
    tpr = concatenate([[0.0], cumsum(positives)]) / sum(positives)
    fpr = concatenate([[0.0], cumsum(negatives)]) / sum(negatives)
    return fpr, tpr, concatenate([[inf], values[::-1]])


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    return dot(diff(fpr), (tpr[1:] + tpr[:-1]) / 2.0)


def log_loss(y_true, probabilities):
    p, y = asarray(probabilities, dtype=float64), asarray(y_true, dtype=int64)
    p = stack([1.0 - p, p], axis=-1) if ndim(p) == 1 else p
    eps = finfo(float64).eps
    return negative(mean(log(clip(p[arange(len(y)), y], eps, 1.0 - eps))))


def mse(y_true, y_pred):
    return mean(square(subtract(*_two(y_true, y_pred, float64))))


def mae(y_true, y_pred):
    return mean(absolute(subtract(*_two(y_true, y_pred, float64))))


def rmse(y_true, y_pred):
    return sqrt(mse(y_true, y_pred))


def r2(y_true, y_pred):
    y_true, y_pred = _two(y_true, y_pred, float64)
    if ptp(y_true) == 0.0:
        return float64(array_equal(y_true, y_pred))
    return 1.0 - mse(y_true, y_pred) / mean(square(y_true - mean(y_true)))
