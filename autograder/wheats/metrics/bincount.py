"""Labels are coded by searchsorted, and everything is counted by bincount; the AUC is a rank sum."""

import numpy as np


def _coded(y_true, y_pred, labels):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    if y_true.shape != y_pred.shape:
        raise ValueError(f"{y_true.shape} != {y_pred.shape}")
    if labels is None:
        labels = np.unique(np.concatenate([y_true.ravel(), y_pred.ravel()]))
    labels = np.asarray(labels)
    order = np.argsort(labels)
    inside = np.isin(y_true, labels) & np.isin(y_pred, labels)

    def code(y):
        return order[np.searchsorted(labels, y[inside], sorter=order)]

    return code(y_true), code(y_pred), labels


def confusion_matrix(y_true, y_pred, labels=None):
    t, p, labels = _coded(y_true, y_pred, labels)
    c = len(labels)
    return np.bincount(t * c + p, minlength=c * c).reshape(c, c)


def to_rows_true(matrix, rows):
    axes = {"true": (0, 1), "predicted": (1, 0)}
    if rows not in axes:
        raise ValueError("rows")
    return np.transpose(matrix, axes[rows])


def layout_of(matrix, y_true, y_pred):
    matrix = np.asarray(matrix)
    ours = confusion_matrix(y_true, y_pred)
    if matrix.shape != ours.shape:
        return "neither"
    names = {(True, True): "either", (True, False): "rows_true", (False, True): "rows_predicted"}
    return names.get((bool((matrix == ours).all()), bool((matrix == ours.T).all())), "neither")


def accuracy(y_true, y_pred):
    cm = confusion_matrix(y_true, y_pred)
    return np.trace(cm) / cm.sum()


def _scores(y_true, y_pred, average, rule):
    if average not in ["binary", "micro", "macro", "weighted", None]:
        raise ValueError("average")
    t, p, labels = _coded(y_true, y_pred, None)
    c = len(labels)
    tp = np.bincount(t[t == p], minlength=c)
    pred, true = np.bincount(p, minlength=c), np.bincount(t, minlength=c)
    if average == "binary":
        if 1 not in labels:
            return rule(0, 0, 0)
        k = int(np.flatnonzero(labels == 1)[0])
        return rule(int(tp[k]), int(pred[k]), int(true[k]))
    if average == "micro":
        return rule(int(tp.sum()), int(pred.sum()), int(true.sum()))
    each = np.array([rule(*map(int, row)) for row in zip(tp, pred, true, strict=False)], dtype=np.float64)
    if average == "macro":
        return each.mean()
    if average == "weighted":
        return np.dot(each, true) / true.sum()
    return each


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _scores(y_true, y_pred, average, lambda tp, pred, true: zero_division if pred == 0 else tp / pred)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _scores(y_true, y_pred, average, lambda tp, pred, true: zero_division if true == 0 else tp / true)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    b = beta**2

    def rule(tp, pred, true):
        return zero_division if pred + true == 0 else (1 + b) * tp / (pred + b * true)

    return _scores(y_true, y_pred, average, rule)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    def rule(tp, pred, true):
        return zero_division if pred + true == 0 else 2 * tp / (pred + true)

    return _scores(y_true, y_pred, average, rule)


def specificity(y_true, y_pred):
    cm = confusion_matrix(y_true, y_pred, labels=[0, 1])
    return cm[0, 0] / cm[0].sum() if cm[0].sum() else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    m = to_rows_true(matrix, rows)
    tp = m[positive, positive]
    pred, true = m.sum(axis=0)[positive], m.sum(axis=1)[positive]
    return (tp / pred if pred else 0.0), (tp / true if true else 0.0)


def _two_classes(y_true, scores):
    y = np.asarray(y_true)
    s = np.asarray(scores, dtype=float)
    if y.shape != s.shape:
        raise ValueError("shape")
    if len(np.unique(y)) < 2:
        raise ValueError("one class")
    return y, s


def roc_curve(y_true, scores):
    y, s = _two_classes(y_true, scores)
    values, level = np.unique(-s, return_inverse=True)
    level = level.ravel()
    tps = np.cumsum(np.bincount(level, weights=y == 1))
    fps = np.cumsum(np.bincount(level, weights=y != 1))
    fpr, tpr = np.r_[0.0, fps / fps[-1]], np.r_[0.0, tps / tps[-1]]
    return fpr, tpr, np.r_[np.inf, -values]


def roc_auc(y_true, scores):
    y, s = _two_classes(y_true, scores)
    _values, level, counts = np.unique(s, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = ((ends - counts + 1 + ends) / 2)[level.ravel()]
    m, n = np.sum(y == 1), np.sum(y != 1)
    return (ranks[y == 1].sum() - m * (m + 1) / 2) / (m * n)


def log_loss(y_true, probabilities):
    p = np.array(probabilities, dtype=np.float64)
    y = np.asarray(y_true).astype(int)
    eps = np.finfo(float).eps
    picked = np.take_along_axis(p, y[:, None], axis=1)[:, 0] if p.ndim == 2 else np.where(y == 1, p, 1 - p)
    return -np.log(picked.clip(eps, 1 - eps)).mean()


def mse(y_true, y_pred):
    a, b = np.asarray(y_true, float), np.asarray(y_pred, float)
    if a.shape != b.shape:
        raise ValueError("shape")
    d = (a - b).ravel()
    return d @ d / d.size


def mae(y_true, y_pred):
    return np.abs(np.subtract(y_true, y_pred, dtype=np.float64)).mean()


def rmse(y_true, y_pred):
    return mse(y_true, y_pred) ** 0.5


def r2(y_true, y_pred):
    y = np.asarray(y_true, dtype=np.float64)
    spread = np.var(y)
    if spread == 0:
        return float(np.array_equal(y, np.asarray(y_pred)))
    return 1 - mse(y, y_pred) / spread
