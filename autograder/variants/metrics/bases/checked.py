"""metrics.py"""

import numpy as np

AVERAGES = ("binary", "macro", "micro", "weighted", None)


def _pair(y_true, y_pred):
    """Both vectors as arrays; they must have one shape."""
    t, p = np.asarray(y_true), np.asarray(y_pred)
    if t.shape != p.shape:
        raise ValueError(f"y_true has shape {t.shape}, y_pred has shape {p.shape}")
    return t, p


def _numbers(y_true, y_pred):
    t, p = _pair(y_true, y_pred)
    return t.astype(np.float64), p.astype(np.float64)


def _classes(t, p):
    return np.unique(np.concatenate([t.ravel(), p.ravel()]))


def _check_rows(rows):
    if rows not in ("true", "predicted"):
        raise ValueError(f"rows must be 'true' or 'predicted', not {rows!r}")


def confusion_matrix(y_true, y_pred, labels=None):
    t, p = _pair(y_true, y_pred)
    classes = _classes(t, p) if labels is None else np.asarray(labels)
    position = {int(c): i for i, c in enumerate(classes)}
    matrix = np.zeros((len(classes), len(classes)), dtype=np.int64)
    for a, b in zip(t.tolist(), p.tolist()):
        if a in position and b in position:
            matrix[position[a], position[b]] += 1
    return matrix


def to_rows_true(matrix, rows):
    _check_rows(rows)
    matrix = np.array(matrix)
    if rows == "predicted":
        return matrix.T.copy()
    return matrix


def layout_of(matrix, y_true, y_pred):
    mine = confusion_matrix(y_true, y_pred)
    given = np.asarray(matrix)
    as_true = np.array_equal(given, mine)
    as_predicted = np.array_equal(given, mine.T)
    if as_true and as_predicted:
        return "either"
    if as_true:
        return "rows_true"
    if as_predicted:
        return "rows_predicted"
    return "neither"


def accuracy(y_true, y_pred):
    t, p = _pair(y_true, y_pred)
    return float(np.mean(t == p))


def _counts(y_true, y_pred):
    """TP, FP, FN of every class, and how many samples truly belong to it."""
    t, p = _pair(y_true, y_pred)
    classes = _classes(t, p)
    tp = np.array([np.sum((t == c) & (p == c)) for c in classes], dtype=float)
    fp = np.array([np.sum((t != c) & (p == c)) for c in classes], dtype=float)
    fn = np.array([np.sum((t == c) & (p != c)) for c in classes], dtype=float)
    return tp, fp, fn


def _binary_counts(y_true, y_pred):
    t, p = _pair(y_true, y_pred)
    tp = np.sum((t == 1) & (p == 1))
    fp = np.sum((t != 1) & (p == 1))
    fn = np.sum((t == 1) & (p != 1))
    return float(tp), float(fp), float(fn)


def _ratio(above, below, zero_division):
    if below == 0:
        return float(zero_division)
    return float(above / below)


def _averaged(formula, y_true, y_pred, average, zero_division):
    """formula(tp, fp, fn) -> (above, below)."""
    if average not in AVERAGES:
        raise ValueError(f"unknown average {average!r}")
    if average == "binary":
        return _ratio(*formula(*_binary_counts(y_true, y_pred)), zero_division)
    tp, fp, fn = _counts(y_true, y_pred)
    if average == "micro":
        return _ratio(*formula(tp.sum(), fp.sum(), fn.sum()), zero_division)
    each = np.array([_ratio(*formula(a, b, c), zero_division) for a, b, c in zip(tp, fp, fn)])
    if average is None:
        return each
    if average == "macro":
        return float(each.mean())
    support = tp + fn
    return float(np.sum(each * support) / np.sum(support))


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _averaged(lambda tp, fp, fn: (tp, tp + fp), y_true, y_pred, average, zero_division)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _averaged(lambda tp, fp, fn: (tp, tp + fn), y_true, y_pred, average, zero_division)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1.0, average, zero_division)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    def formula(tp, fp, fn):
        return (1 + beta**2) * tp, (1 + beta**2) * tp + beta**2 * fn + fp

    return _averaged(formula, y_true, y_pred, average, zero_division)


def specificity(y_true, y_pred):
    t, p = _pair(y_true, y_pred)
    tn = np.sum((t == 0) & (p == 0))
    fp = np.sum((t == 0) & (p == 1))
    return _ratio(tn, tn + fp, 0.0)


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    m = to_rows_true(matrix, rows)
    hit = m[positive, positive]
    called = m[:, positive].sum()
    actual = m[positive, :].sum()
    return _ratio(hit, called, 0.0), _ratio(hit, actual, 0.0)


def _two_classes(y_true, scores):
    t, s = _pair(y_true, scores)
    s = s.astype(np.float64)
    if np.all(t == 1) or np.all(t != 1):
        raise ValueError("only one class occurs: the ROC curve is not defined")
    return t == 1, s


def roc_curve(y_true, scores):
    positive, s = _two_classes(y_true, scores)
    thresholds = np.concatenate([[np.inf], np.unique(s)[::-1]])
    tpr = np.array([np.mean(s[positive] >= c) for c in thresholds])
    fpr = np.array([np.mean(s[~positive] >= c) for c in thresholds])
    return fpr, tpr, thresholds


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    widths = np.diff(fpr)
    heights = (tpr[1:] + tpr[:-1]) / 2
    return float(np.sum(widths * heights))


def log_loss(y_true, probabilities):
    t = np.asarray(y_true).astype(np.int64)
    p = np.array(probabilities, dtype=np.float64)
    eps = np.finfo(np.float64).eps
    p = np.clip(p, eps, 1 - eps)
    if p.ndim == 1:
        given = np.where(t == 1, p, 1 - p)
    else:
        given = p[np.arange(len(t)), t]
    return float(-np.log(given).mean())


def mse(y_true, y_pred):
    t, p = _numbers(y_true, y_pred)
    return float(np.mean((t - p) ** 2))


def mae(y_true, y_pred):
    t, p = _numbers(y_true, y_pred)
    return float(np.mean(np.abs(t - p)))


def rmse(y_true, y_pred):
    return float(np.sqrt(mse(y_true, y_pred)))


def r2(y_true, y_pred):
    t, p = _numbers(y_true, y_pred)
    rest = np.sum((t - p) ** 2)
    if t.max() == t.min():
        return 1.0 if rest == 0 else 0.0
    return float(1 - rest / np.sum((t - t.mean()) ** 2))
