"""Mistakes in `roc_auc`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("e22_auc_ties_by_order")
def roc_auc(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores, float)
    order = np.argsort(-scores, kind="stable")
    y = y_true[order] == 1
    if y.all() or not y.any():
        raise ValueError("one class")
    tp, area = 0, 0
    for hit in y:
        if hit:
            tp += 1
        else:
            area += tp
    return area / (tp * (len(y) - tp))


@mistake("auc_ties_count_nothing")
def roc_auc(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores, float)
    pos, neg = scores[y_true == 1], scores[y_true != 1]
    if len(pos) == 0 or len(neg) == 0:
        raise ValueError
    return np.mean([p > n for p in pos for n in neg])


@mistake("auc_ties_count_full")
def roc_auc(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores, float)
    pos, neg = scores[y_true == 1], scores[y_true != 1]
    if len(pos) == 0 or len(neg) == 0:
        raise ValueError
    return np.mean(pos[:, None] >= neg[None, :])


@mistake("auc_negative")
def roc_auc(y_true, scores):
    fpr, tpr, _ = roc_curve(y_true, scores)
    fpr, tpr = np.asarray(fpr)[::-1], np.asarray(tpr)[::-1]
    return float(np.sum((fpr[1:] - fpr[:-1]) * (tpr[1:] + tpr[:-1]) / 2))
