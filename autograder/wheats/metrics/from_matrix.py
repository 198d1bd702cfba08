"""Every label metric is read off the confusion matrix; the curve is cumulated over sorted scores."""

import numpy as np

EPS = np.finfo(np.float64).eps


def _same_length(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.shape != b.shape:
        raise ValueError("y_true and y_pred must have the same shape")
    return a, b


def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = _same_length(y_true, y_pred)
    if labels is None:
        labels = np.unique(np.hstack((y_true, y_pred)))
    index = {int(label): i for i, label in enumerate(labels)}
    cm = np.zeros((len(index), len(index)), dtype=np.int64)
    for t, p in zip(y_true, y_pred, strict=False):
        i, j = index.get(int(t)), index.get(int(p))
        if i is not None and j is not None:
            cm[i, j] += 1
    return cm


def to_rows_true(matrix, rows):
    matrix = np.asarray(matrix)
    if rows == "true":
        return matrix
    if rows == "predicted":
        return matrix.T
    raise ValueError(f"rows must be 'true' or 'predicted', not {rows}")


def layout_of(matrix, y_true, y_pred):
    matrix, cm = np.asarray(matrix), confusion_matrix(y_true, y_pred)
    if matrix.shape != cm.shape:
        return "neither"
    straight, turned = not np.any(matrix - cm), not np.any(matrix - cm.T)
    if straight:
        return "either" if turned else "rows_true"
    return "rows_predicted" if turned else "neither"


def accuracy(y_true, y_pred):
    cm = confusion_matrix(y_true, y_pred)
    return float(cm.diagonal().sum() / cm.sum())


def _prf(y_true, y_pred, beta, average, zero_division):
    y_true, y_pred = _same_length(y_true, y_pred)
    if average == "binary":
        y_true, y_pred = (y_true == 1).astype(int), (y_pred == 1).astype(int)
        cm = confusion_matrix(y_true, y_pred, labels=[0, 1])
        tp, pred, true = cm[1:, 1].copy(), cm.sum(axis=0)[1:], cm.sum(axis=1)[1:]
    elif average in ("macro", "micro", "weighted") or average is None:
        cm = confusion_matrix(y_true, y_pred)
        tp, pred, true = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
    else:
        raise ValueError(average)
    if average == "micro":
        tp, pred, true = (np.array([v.sum()]) for v in (tp, pred, true))
    p, r, f = (np.full(len(tp), float(zero_division)) for _ in range(3))
    p[pred > 0] = tp[pred > 0] / pred[pred > 0]
    r[true > 0] = tp[true > 0] / true[true > 0]
    some = pred + true > 0
    f[some] = (1 + beta**2) * tp[some] / (beta**2 * true[some] + pred[some])
    if average is None:
        return p, r, f
    weights = true if average == "weighted" else None
    return tuple(float(np.average(v, weights=weights)) for v in (p, r, f))


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _prf(y_true, y_pred, 1.0, average, zero_division)[0]


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _prf(y_true, y_pred, 1.0, average, zero_division)[1]


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return _prf(y_true, y_pred, 1.0, average, zero_division)[2]


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    return _prf(y_true, y_pred, beta, average, zero_division)[2]


def specificity(y_true, y_pred):
    (tn, fp), _ = confusion_matrix(y_true, y_pred, [0, 1]).tolist()
    return tn / (tn + fp) if tn + fp else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    cm = to_rows_true(matrix, rows)
    tp = cm[positive, positive]
    fp = cm[:, positive].sum() - tp
    fn = cm[positive, :].sum() - tp
    p = 0.0 if tp + fp == 0 else tp / (tp + fp)
    r = 0.0 if tp + fn == 0 else tp / (tp + fn)
    return p, r


def roc_curve(y_true, scores):
    y, s = _same_length(y_true, scores)
    y, s = y.astype(int), s.astype(np.float64)
    if y.min() == y.max():
        raise ValueError("only one class")
    order = np.argsort(s, kind="mergesort")[::-1]
    y, s = y[order], s[order]
    last = np.append(np.flatnonzero(np.diff(s)), y.size - 1)
    tps = np.cumsum(y)[last]
    fps = 1 + last - tps
    tpr = np.concatenate(([0.0], tps / tps[-1]))
    fpr = np.concatenate(([0.0], fps / fps[-1]))
    return fpr, tpr, np.concatenate(([np.inf], s[last]))


def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    area = 0.0
    for i in range(1, len(fpr)):
        area += (fpr[i] - fpr[i - 1]) * 0.5 * (tpr[i] + tpr[i - 1])
    return area


def log_loss(y_true, probabilities):
    y = np.asarray(y_true, dtype=np.float64)
    p = np.clip(np.asarray(probabilities, dtype=np.float64), EPS, 1 - EPS)
    if p.ndim == 1:
        return float(np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p))))
    one_hot = np.arange(p.shape[1]) == y[:, None]
    return float(-np.sum(one_hot * np.log(p)) / len(y))


def mse(y_true, y_pred):
    a, b = _same_length(y_true, y_pred)
    return float(np.mean(np.square(a.astype(float) - b.astype(float))))


def mae(y_true, y_pred):
    a, b = _same_length(y_true, y_pred)
    return float(np.mean(np.abs(a.astype(float) - b.astype(float))))


def rmse(y_true, y_pred):
    return float(np.sqrt(mse(y_true, y_pred)))


def r2(y_true, y_pred):
    a, b = _same_length(y_true, y_pred)
    a, b = a.astype(float).ravel(), b.astype(float).ravel()
    ss_res, ss_tot = np.sum((a - b) ** 2), np.sum((a - np.mean(a)) ** 2)
    if ss_tot == 0.0:
        return 1.0 if ss_res == 0.0 else 0.0
    return float(1.0 - ss_res / ss_tot)
