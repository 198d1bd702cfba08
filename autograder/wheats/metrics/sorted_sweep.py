"""One sweep over the sorted scores for the curve; class counts by comparing sorted copies."""

import numpy as np


def _as_labels(*vectors):
    made = [np.array(v).reshape(-1) for v in vectors]
    if len({v.size for v in made}) != 1:
        raise ValueError("vectors of different lengths")
    return made


def confusion_matrix(y_true, y_pred, labels=None):
    t, p = _as_labels(y_true, y_pred)
    if labels is None:
        labels = sorted({*t.tolist(), *p.tolist()})
    labels = np.array(labels)
    out = np.empty((labels.size, labels.size), dtype=np.int64)
    for i, k in enumerate(labels):
        mine = np.sort(p[t == k])
        for j, other in enumerate(labels):
            out[i, j] = np.searchsorted(mine, other, "right") - np.searchsorted(mine, other, "left")
    return out


def to_rows_true(matrix, rows):
    out = np.array(matrix, order="F" if rows == "predicted" else "C")
    if rows == "true":
        return out
    if rows == "predicted":
        return out.transpose()
    raise ValueError("rows is neither 'true' nor 'predicted'")


def layout_of(matrix, y_true, y_pred):
    matrix = np.array(matrix)
    answers = []
    for name, pair in {"rows_true": (y_true, y_pred), "rows_predicted": (y_pred, y_true)}.items():
        if matrix.tolist() == confusion_matrix(*pair).tolist():
            answers.append(name)
    if not answers:
        return "neither"
    return "either" if len(answers) > 1 else answers[0]


def accuracy(y_true, y_pred):
    t, p = _as_labels(y_true, y_pred)
    return 1.0 - float((t != p).sum()) / t.size


def _class_counts(t, p, k):
    actual, called = int((t == k).sum()), int((p == k).sum())
    return int(((t == k) * (p == k)).sum()), called, actual


def _value(kind, counts, beta, zero_division):
    hit, called, actual = counts
    bottom = {"p": called, "r": actual, "f": beta * beta * actual + called}[kind]
    if bottom == 0:
        return float(zero_division)
    return (hit if kind != "f" else (1 + beta * beta) * hit) / bottom


def _metric(kind, y_true, y_pred, average, zero_division, beta=1.0):
    t, p = _as_labels(y_true, y_pred)
    match average:
        case "binary":
            return _value(kind, _class_counts(t, p, 1), beta, zero_division)
        case "micro":
            same = int((t == p).sum())
            return _value(kind, (same, t.size, t.size), beta, zero_division)
        case "macro" | "weighted" | None:
            pass
        case _:
            raise ValueError(f"average {average}")
    counts = [_class_counts(t, p, k) for k in np.unique(np.concatenate((t, p)))]
    values = np.array([_value(kind, c, beta, zero_division) for c in counts])
    if average is None:
        return values
    share = np.ones(len(counts)) if average == "macro" else np.array([c[2] for c in counts], dtype=float)
    share /= share.sum()
    return float((share * values).sum())


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    return _metric("p", y_true, y_pred, average, zero_division)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    return _metric("r", y_true, y_pred, average, zero_division)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return _metric("f", y_true, y_pred, average, zero_division)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    return _metric("f", y_true, y_pred, average, zero_division, beta)


def specificity(y_true, y_pred):
    t, p = _as_labels(y_true, y_pred)
    fp, negatives = int(((t == 0) & (p == 1)).sum()), int((t == 0).sum())
    return 1 - fp / negatives if negatives else 0.0


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    matrix = np.array(matrix)
    across, down = matrix[positive].sum(), matrix[:, positive].sum()
    if rows == "true":
        called, actual = down, across
    elif rows == "predicted":
        called, actual = across, down
    else:
        raise ValueError(rows)
    hit = matrix[positive, positive]
    return (hit / called if called else 0.0, hit / actual if actual else 0.0)


def _sweep(y_true, scores):
    y, s = _as_labels(y_true, scores)
    s = s.astype(float)
    order = s.argsort()[::-1]
    y, s = y[order], s[order]
    tp = fp = 0
    yield tp, fp, float("inf")
    for i in range(y.size):
        if y[i] == 1:
            tp += 1
        else:
            fp += 1
        if i + 1 == y.size or s[i + 1] != s[i]:
            yield tp, fp, s[i]


def roc_curve(y_true, scores):
    steps = np.array(list(_sweep(y_true, scores)), dtype=np.float64)
    tp, fp, thresholds = steps[:, 0], steps[:, 1], steps[:, 2]
    if tp[-1] == 0 or fp[-1] == 0:
        raise ValueError("both classes must occur")
    return fp / fp[-1], tp / tp[-1], thresholds


def roc_auc(y_true, scores):
    area = last_tp = last_fp = 0
    for tp, fp, _ in _sweep(y_true, scores):
        area += (fp - last_fp) * (tp + last_tp)
        last_tp, last_fp = tp, fp
    if not last_tp or not last_fp:
        raise ValueError("both classes must occur")
    return area / (2 * last_tp * last_fp)


def log_loss(y_true, probabilities):
    p = np.array(probabilities, dtype=np.float64)
    y = np.array(y_true, dtype=int)
    low = np.finfo(np.float64).eps
    p[p < low] = low
    p[p > 1 - low] = 1 - low
    if p.ndim == 2:
        return np.mean(-np.log(p)[np.arange(y.size), y])
    p[y == 0] = 1 - p[y == 0]
    return np.mean(-np.log(p))


def _gaps(y_true, y_pred):
    a, b = np.array(y_true, dtype=float), np.array(y_pred, dtype=float)
    if a.shape != b.shape:
        raise ValueError("shapes")
    return a, a - b


def mse(y_true, y_pred):
    return (_gaps(y_true, y_pred)[1] ** 2).mean()


def mae(y_true, y_pred):
    d = _gaps(y_true, y_pred)[1]
    return (d[d > 0].sum() - d[d < 0].sum()) / d.size


def rmse(y_true, y_pred):
    return (_gaps(y_true, y_pred)[1] ** 2).mean() ** 0.5


def r2(y_true, y_pred):
    a, d = _gaps(y_true, y_pred)
    a = a - a.flat[0]
    total = ((a - a.mean()) ** 2).sum()
    if total == 0:
        return 0.0 if d.any() else 1.0
    return 1 - (d**2).sum() / total
