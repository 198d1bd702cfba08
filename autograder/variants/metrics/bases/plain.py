import numpy as np

a = np.asarray


def confusion_matrix(y_true, y_pred, labels=None):
    if labels is None:
        labels = sorted(set(a(y_true).tolist()) | set(a(y_pred).tolist()))
    labels = list(a(labels).tolist())
    C = len(labels)
    cm = np.zeros((C, C), int)
    for i in range(C):
        for j in range(C):
            cm[i, j] = ((a(y_true) == labels[i]) & (a(y_pred) == labels[j])).sum()
    return cm


def to_rows_true(matrix, rows):
    return np.array(matrix).T if rows == "predicted" else np.array(matrix)


def layout_of(matrix, y_true, y_pred):
    c = confusion_matrix(y_true, y_pred)
    m = a(matrix)
    if m.shape != c.shape:
        return "neither"
    found = (bool((m == c).all()), bool((m == c.T).all()))
    return {(True, True): "either", (True, False): "rows_true", (False, True): "rows_predicted"}.get(found, "neither")


def accuracy(y_true, y_pred):
    return (a(y_true) == a(y_pred)).sum() / len(a(y_true))


def prf(y_true, y_pred, beta, what, average, zero_division):
    """everything in one place"""
    cm = confusion_matrix(y_true, y_pred)
    TP = np.diag(cm).astype(float)
    called = cm.sum(0).astype(float)  # TP + FP
    real = cm.sum(1).astype(float)  # TP + FN
    if average == "binary":
        where = sorted(set(a(y_true).tolist()) | set(a(y_pred).tolist()))
        if 1 in where:
            i = where.index(1)
            TP, called, real = TP[i : i + 1], called[i : i + 1], real[i : i + 1]
        else:
            TP, called, real = np.zeros(1), np.zeros(1), np.zeros(1)
    if average == "micro":
        TP, called, real = TP.sum(keepdims=True), called.sum(keepdims=True), real.sum(keepdims=True)
    if what == "p":
        top, bottom = TP, called
    elif what == "r":
        top, bottom = TP, real
    else:
        top, bottom = (1 + beta**2) * TP, beta**2 * real + called
    out = np.full(len(top), float(zero_division))
    ok = bottom > 0
    out[ok] = top[ok] / bottom[ok]
    if average is None:
        return out
    if average == "macro":
        return out.mean()
    if average == "weighted":
        return np.average(out, weights=real)
    return out[0]


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return prf(y_true, y_pred, 1, "p", average, zero_division)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return prf(y_true, y_pred, 1, "r", average, zero_division)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return prf(y_true, y_pred, 1, "f", average, zero_division)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    return prf(y_true, y_pred, beta, "f", average, zero_division)


def specificity(y_true, y_pred):
    neg = a(y_true) == 0
    if neg.sum() == 0:
        return 0.0
    return (a(y_pred)[neg] == 0).mean()


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    M = a(matrix)
    row, col = M[positive].sum(), M[:, positive].sum()
    tp = M[positive, positive]
    real, called = (row, col) if rows == "true" else (col, row)
    return (tp / called if called else 0.0), (tp / real if real else 0.0)


def roc_curve(y_true, scores):
    y, s = a(y_true), a(scores).astype(float)
    order = np.argsort(-s, kind="mergesort")
    y, s = y[order], s[order]
    last = np.append(np.diff(s) != 0, True)  # last sample of each group of ties
    tp = np.cumsum(y == 1)[last]
    fp = np.cumsum(y != 1)[last]
    return (np.append(0, fp / (y != 1).sum()), np.append(0, tp / (y == 1).sum()), np.append(np.inf, s[last]))


def roc_auc(y_true, scores):
    y, s = a(y_true), a(scores).astype(float)
    pos, neg = s[y == 1], s[y != 1]
    wins = (pos[:, None] > neg).sum() + 0.5 * (pos[:, None] == neg).sum()
    return wins / (len(pos) * len(neg))


def log_loss(y_true, probabilities):
    p = a(probabilities).astype(float)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    eps = np.finfo(float).eps
    p = np.clip(p, eps, 1 - eps)
    return -sum(np.log(row[k]) for row, k in zip(p, a(y_true))) / len(p)


def mse(y_true, y_pred):
    e = a(y_true, float) - a(y_pred, float)
    return (e**2).mean()


def mae(y_true, y_pred):
    e = a(y_true, float) - a(y_pred, float)
    return abs(e).mean()


def rmse(y_true, y_pred):
    return mse(y_true, y_pred) ** 0.5


def r2(y_true, y_pred):
    t, p = a(y_true, float), a(y_pred, float)
    ss_res, ss_tot = ((t - p) ** 2).sum(), ((t - t.mean()) ** 2).sum()
    if np.ptp(t) == 0:
        return float(ss_res == 0)
    return 1 - ss_res / ss_tot
