"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# cm_transposed: Rows are predictions.
@mistake("e01_confusion_transposed", base="plain")
def confusion_matrix(y_true, y_pred, labels=None):
    if labels is None:
        labels = sorted(set(a(y_true).tolist()) | set(a(y_pred).tolist()))
    index = {c: n for n, c in enumerate(a(labels).tolist())}
    cm = np.zeros((len(index), len(index)), int)
    for t, p in zip(a(y_true).tolist(), a(y_pred).tolist()):
        if t in index and p in index:
            cm[index[p]][index[t]] += 1
    return cm


# cm_positive_first: Labels descending.
@mistake("positive_class_first", base="checked")
def confusion_matrix(y_true, y_pred, labels=None):
    t, p = _pair(y_true, y_pred)
    classes = _classes(t, p)[::-1] if labels is None else np.asarray(labels)
    return np.array([[np.sum((t == r) & (p == c)) for c in classes] for r in classes], dtype=np.int64)


# cm_classes_of_truth: Classes that were only predicted are lost.
@mistake("e05_classes_of_truth_only", base="plain")
def confusion_matrix(y_true, y_pred, labels=None):
    t, p = a(y_true), a(y_pred)
    labels = np.unique(t) if labels is None else a(labels)
    return a([[np.count_nonzero(p[t == i] == j) for j in labels] for i in labels])


# cm_fancy_index: cm[t, p] += 1 counts repeated pairs once.
@mistake("e07_repeated_pairs_lost", base="checked")
def confusion_matrix(y_true, y_pred, labels=None):
    t, p = _pair(y_true, y_pred)
    classes = _classes(t, p) if labels is None else np.asarray(labels)
    order = np.argsort(classes)
    known = np.isin(t, classes) & np.isin(p, classes)
    i = order[np.searchsorted(classes[order], t[known])]
    j = order[np.searchsorted(classes[order], p[known])]
    matrix = np.zeros((len(classes), len(classes)), dtype=np.int64)
    matrix[i, j] += 1
    return matrix


# cm_zero_to_max: One row for every number from 0 to the largest label.
@mistake("classes_up_to_largest", base="plain")
def confusion_matrix(y_true, y_pred, labels=None):
    t, p = a(y_true), a(y_pred)
    if labels is None:
        labels = range(max(t.max(), p.max()) + 1)
    return a([[int(np.sum((t == i) & (p == j))) for j in labels] for i in labels])


# to_rows_true_wrong_way: Turns the matrix when the rows are true already.
@mistake("turned_the_wrong_one", base="checked")
def to_rows_true(matrix, rows):
    _check_rows(rows)
    matrix = np.array(matrix)
    if rows == "true":
        return np.transpose(matrix)
    return matrix


# precision_is_recall: Divides by TP + FN.
@mistake("e02_precision_is_recall", base="checked")
def precision(y_true, y_pred, average="binary", zero_division=0.0):
    def formula(tp, fp, fn):
        return tp, tp + fn

    return _averaged(formula, y_true, y_pred, average, zero_division)


# recall_is_precision: Divides by what was called positive.
@mistake("e02_recall_is_precision", base="plain")
def recall(y_true, y_pred, average="binary", zero_division=0.0):
    # of those called positive ...
    return prf(y_true, y_pred, 1, what="p", average=average, zero_division=zero_division)


# ravel_order: ravel read as TP, FP, FN, TN.
@mistake("e04_ravel_order", base="plain")
def precision_recall_from_matrix(matrix, rows="true", positive=1):
    M = to_rows_true(matrix, rows)
    if len(M) == 2:
        tp, fp, fn, tn = M.ravel()
    else:
        tp = M[positive, positive]
        fp, fn = M[:, positive].sum() - tp, M[positive].sum() - tp
    return (tp / (tp + fp) if tp + fp else 0.0), (tp / (tp + fn) if tp + fn else 0.0)


# from_matrix_rows_ignored: Checks rows, then reads the usual layout anyway: the story of the figure.
@mistake("matrix_rows_not_used", base="checked")
def precision_recall_from_matrix(matrix, rows="true", positive=1):
    _check_rows(rows)
    m = np.asarray(matrix)
    tp = m[positive, positive]
    fp = m[:, positive].sum() - tp
    fn = m[positive, :].sum() - tp
    return _ratio(tp, tp + fp, 0.0), _ratio(tp, tp + fn, 0.0)


# specificity_is_fpr: FP over the negatives.
@mistake("e08_specificity_is_fpr", base="checked")
def specificity(y_true, y_pred):
    t, p = _pair(y_true, y_pred)
    fp = int(((t == 0) & (p == 1)).sum())
    negatives = int((t == 0).sum())
    return fp / negatives if negatives else 0.0


# specificity_is_npv: Of those called negative (negative predictive value).
@mistake("specificity_is_npv", base="plain")
def specificity(y_true, y_pred):
    called = a(y_pred) == 0
    if not called.any():
        return 0.0
    return (a(y_true)[called] == 0).mean()


# ratio_nan: 0/0 gives nan; zero_division is never used.
@mistake("e10_precision_nan", "matrix_nan", "specificity_nan", base="checked")
def _ratio(above, below, zero_division):
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(np.true_divide(above, below))


# ratio_fudge: 1e-10 below, for every value.
@mistake("e11_precision_with_epsilon", "recall_zero_division_not_used", base="checked")
def _ratio(above, below, zero_division):
    return float(above / (below + 1e-10))


# f1_fudge: F from P and R with a small number in the denominator.
@mistake("f1_of_averages", base="plain")
def f1(y_true, y_pred, average="binary", zero_division=0.0):
    P = precision(y_true, y_pred, average, zero_division)
    R = recall(y_true, y_pred, average, zero_division)
    return 2 * P * R / (P + R + 1e-7)


# micro_is_macro: "micro" takes the mean of the classes.
@mistake("e13_micro_is_macro", base="checked")
def _averaged(formula, y_true, y_pred, average, zero_division):
    if average not in AVERAGES:
        raise ValueError("unknown average")
    if average == "binary":
        return _ratio(*formula(*_binary_counts(y_true, y_pred)), zero_division)
    tp, fp, fn = _counts(y_true, y_pred)
    each = np.array([_ratio(*formula(*c), zero_division) for c in zip(tp, fp, fn)])
    if average is None:
        return each
    if average in ("macro", "micro"):
        return float(each.mean())
    return float(np.average(each, weights=tp + fn))


# weighted_by_called: The weights are the predicted counts.
@mistake("e14_weighted_by_predicted", base="plain")
def prf(y_true, y_pred, beta, what, average, zero_division):
    t, p = a(y_true), a(y_pred)
    classes = [1] if average == "binary" else sorted(set(t.tolist()) | set(p.tolist()))
    TP = np.array([((t == c) & (p == c)).sum() for c in classes], float)
    called = np.array([(p == c).sum() for c in classes], float)
    real = np.array([(t == c).sum() for c in classes], float)
    weights = called
    if average == "micro":
        TP, called, real = TP.sum(keepdims=True), called.sum(keepdims=True), real.sum(keepdims=True)
    top, bottom = {"p": (TP, called), "r": (TP, real), "f": ((1 + beta**2) * TP, beta**2 * real + called)}[what]
    out = np.where(bottom > 0, top / np.where(bottom > 0, bottom, 1), zero_division)
    if average is None:
        return out
    if average == "weighted":
        return (out * weights).sum() / weights.sum()
    return out.mean()


# macro_of_true_classes: macro leaves classes out that never truly occur.
@mistake("e16_classes_of_truth_only", base="checked")
def _averaged(formula, y_true, y_pred, average, zero_division):
    if average not in AVERAGES:
        raise ValueError(f"unknown average {average!r}")
    if average == "binary":
        return _ratio(*formula(*_binary_counts(y_true, y_pred)), zero_division)
    tp, fp, fn = _counts(y_true, y_pred)
    if average == "micro":
        return _ratio(*formula(tp.sum(), fp.sum(), fn.sum()), zero_division)
    each = np.array([_ratio(*formula(*c), zero_division) for c in zip(tp, fp, fn)])
    if average is None:
        return each
    support = tp + fn
    if average == "macro":
        return float(each[support > 0].mean())
    return float(np.dot(each, support) / support.sum())


# fbeta_on_precision: beta squared stands with R, not with P.
@mistake("e17_beta_on_precision", base="checked")
def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    b = beta * beta

    def formula(tp, fp, fn):
        return (1 + b) * tp, (1 + b) * tp + b * fp + fn

    return _averaged(formula, y_true, y_pred, average, zero_division)


# fbeta_beta_not_squared: beta itself in place of its square.
@mistake("beta_not_squared", base="plain")
def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    return prf(y_true, y_pred, beta**0.5, "f", average, zero_division)


# f1_of_averages: The harmonic mean of the averaged precision and recall.
@mistake("f1_of_averages", base="plain")
def f1(y_true, y_pred, average="binary", zero_division=0.0):
    P = a(precision(y_true, y_pred, average, 0.0))
    R = a(recall(y_true, y_pred, average, 0.0))
    if P.ndim == 0 and P + R == 0:
        return prf(y_true, y_pred, 1, "f", average, zero_division)
    out = 2 * P * R / np.where(P + R > 0, P + R, 1)
    return out if out.ndim else float(out)


# f_arithmetic_mean: The plain mean of precision and recall.
@mistake("f1_arithmetic_mean", base="checked")
def f1(y_true, y_pred, average="binary", zero_division=0.0):
    p = precision(y_true, y_pred, average, zero_division)
    r = recall(y_true, y_pred, average, zero_division)
    return (p + r) / 2


# roc_strictly_above: Above the threshold, not at it.
@mistake("e19_above_the_threshold", base="checked")
def roc_curve(y_true, scores):
    positive, s = _two_classes(y_true, scores)
    thresholds = np.concatenate([[np.inf], np.unique(s)[::-1]])
    n_pos, n_neg = positive.sum(), (~positive).sum()
    fpr = np.array([np.sum((s > c) & ~positive) / n_neg for c in thresholds])
    tpr = np.array([np.sum((s > c) & positive) / n_pos for c in thresholds])
    return fpr, tpr, thresholds


# roc_first_plus_one: Highest score + 1 as in old scikit-learn.
@mistake("roc_starts_at_max_plus_one", base="plain")
def roc_curve(y_true, scores):
    y, s = a(y_true), a(scores).astype(float)
    thr = np.unique(s)[::-1]
    thr = np.r_[thr[0] + 1, thr]
    P, N = (y == 1).sum(), (y == 0).sum()
    tpr = a([((s >= t) & (y == 1)).sum() / P for t in thr])
    fpr = a([((s >= t) & (y == 0)).sum() / N for t in thr])
    return fpr, tpr, thr


# roc_without_origin: Starts at the highest score.
@mistake("e23_roc_without_start", base="plain")
def roc_curve(y_true, scores):
    y, s = a(y_true), a(scores).astype(float)
    fpr, tpr, thr = [], [], sorted(set(s.tolist()), reverse=True)
    for t in thr:
        called = s >= t
        tpr.append((called & (y == 1)).sum() / (y == 1).sum())
        fpr.append((called & (y == 0)).sum() / (y == 0).sum())
    return np.array(fpr), np.array(tpr), np.array(thr)


# roc_one_by_one: One point a sample: ties go in the order of the file.
@mistake("e22_roc_ties_one_by_one", base="checked")
def roc_curve(y_true, scores):
    positive, s = _two_classes(y_true, scores)
    order = np.argsort(-s, kind="stable")
    hits = positive[order]
    tpr = np.concatenate([[0.0], np.cumsum(hits) / hits.sum()])
    fpr = np.concatenate([[0.0], np.cumsum(~hits) / (~hits).sum()])
    return fpr, tpr, np.concatenate([[np.inf], s[order]])


# auc_no_half: A tie counts nothing.
@mistake("auc_ties_count_nothing", base="plain")
def roc_auc(y_true, scores):
    y, s = a(y_true), a(scores).astype(float)
    good = total = 0
    for i in s[y == 1]:
        for j in s[y != 1]:
            good += i > j
            total += 1
    return good / total


# auc_of_hard_labels: Thresholds the scores at 0.5 first.
@mistake("e20_auc_of_hard_labels", base="checked")
def roc_auc(y_true, scores):
    positive, s = _two_classes(y_true, scores)
    called = s >= 0.5
    tpr = called[positive].mean()
    fpr = called[~positive].mean()
    return float(0.5 * (1 + tpr - fpr))


# auc_never_below_half: A reversed order is turned round.
@mistake("e25_auc_of_reversed_hidden", base="plain")
def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    area = np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1])) / 2
    return max(area, 1 - area)


# auc_rectangles: Right-hand rectangles in place of trapezes.
@mistake("auc_ties_count_full", base="checked")
def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    area = 0.0
    for i in range(1, len(fpr)):
        area += (fpr[i] - fpr[i - 1]) * tpr[i]
    return float(area)


# log_loss_added: Adds 1e-7 to every probability.
@mistake("c04_log_loss_adds_epsilon", base="plain")
def log_loss(y_true, probabilities):
    p = a(probabilities).astype(float)
    if p.ndim == 1:
        p = np.c_[1 - p, p]
    return -np.mean(np.log(p[np.arange(len(p)), a(y_true)] + 1e-7))


# log_loss_sum: The sum over the samples.
@mistake("log_loss_summed", base="checked")
def log_loss(y_true, probabilities):
    t = np.asarray(y_true).astype(np.int64)
    eps = np.finfo(np.float64).eps
    p = np.clip(np.array(probabilities, dtype=np.float64), eps, 1 - eps)
    picked = np.where(t == 1, p, 1 - p) if p.ndim == 1 else p[np.arange(t.size), t]
    return float(-np.log(picked).sum())


# log_loss_clip_15: Clips at 1e-15.
@mistake("log_loss_clip_1e15", base="plain")
def log_loss(y_true, probabilities):
    p = a(probabilities).astype(float)
    p = np.clip(p, 1e-15, 1 - 1e-15)
    y = a(y_true)
    if p.ndim == 1:
        return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
    return -np.log(p[range(len(p)), y]).mean()


# log_loss_over_cells: Mean over the N times C table.
@mistake("log_loss_over_entries", base="checked")
def log_loss(y_true, probabilities):
    t = np.asarray(y_true).astype(np.int64)
    p = np.array(probabilities, dtype=np.float64)
    if p.ndim == 1:
        p = np.column_stack([1 - p, p])
    eps = np.finfo(np.float64).eps
    p = np.clip(p, eps, 1 - eps)
    hot = np.eye(p.shape[1])[t]
    return float(-(hot * np.log(p)).mean())


# mse_halved: Half the mean.
@mistake("mse_half", base="plain")
def mse(y_true, y_pred):
    e = a(y_true, float) - a(y_pred, float)
    return np.sum(e**2) / (2 * e.size)


# r2_squared_correlation: The squared correlation.
@mistake("e29_r2_squared_correlation", base="checked")
def r2(y_true, y_pred):
    t, p = _numbers(y_true, y_pred)
    if t.max() == t.min():
        return 1.0 if np.array_equal(t, p) else 0.0
    r = np.corrcoef(t.ravel(), p.ravel())[0, 1]
    return float(r**2)


# r2_mean_of_predictions: The baseline is the mean of the predictions.
@mistake("e29_r2_mean_of_predictions", base="plain")
def r2(y_true, y_pred):
    t, p = a(y_true, float), a(y_pred, float)
    res = np.square(t - p).sum()
    tot = np.square(t - p.mean()).sum()
    if np.ptp(t) == 0:
        return float(res == 0)
    return 1 - res / tot


# r2_by_column: The mean over the columns.
@mistake("r2_mean_of_columns", base="plain")
def r2(y_true, y_pred):
    t, p = a(y_true, float), a(y_pred, float)
    if np.ptp(t) == 0:
        return float(((t - p) ** 2).sum() == 0)
    u = ((t - p) ** 2).sum(axis=0)
    v = ((t - t.mean(axis=0)) ** 2).sum(axis=0)
    return np.mean(1 - u / v)


# rmse_of_absolute: The root of the mean absolute error.
@mistake(base="checked")
def rmse(y_true, y_pred):
    return mae(y_true, y_pred) ** 0.5


# auc_one_class_half: One class only gives 0.5 and no error.
@mistake("e26_auc_of_one_class", base="checked")
def roc_auc(y_true, scores):
    t, s = _pair(y_true, scores)
    s = s.astype(np.float64)
    pos, neg = s[t == 1], s[t != 1]
    if len(pos) == 0 or len(neg) == 0:
        return 0.5
    diff = pos[:, None] - neg[None, :]
    return float(np.mean((np.sign(diff) + 1) / 2))


# log_loss_common_logarithm: The logarithm to base 10.
@mistake("c16_log_loss_base_two", base="plain")
def log_loss(y_true, probabilities):
    p = a(probabilities).astype(float)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    eps = np.finfo(float).eps
    p = np.clip(p, eps, 1 - eps)
    return -sum(np.log10(row[k]) for row, k in zip(p, a(y_true))) / len(p)
