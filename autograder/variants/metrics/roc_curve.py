"""Mistakes in `roc_curve`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("e23_roc_without_start")
def roc_curve(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores, float)
    pos, neg = np.sum(y_true == 1), np.sum(y_true != 1)
    if pos == 0 or neg == 0:
        raise ValueError("one class")
    t = np.unique(scores)[::-1]
    tpr = np.array([np.sum((scores >= s) & (y_true == 1)) / pos for s in t])
    fpr = np.array([np.sum((scores >= s) & (y_true != 1)) / neg for s in t])
    return fpr, tpr, t


@mistake("e19_above_the_threshold")
def roc_curve(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores, float)
    pos, neg = np.sum(y_true == 1), np.sum(y_true != 1)
    if pos == 0 or neg == 0:
        raise ValueError("one class")
    t = np.concatenate([[np.inf], np.unique(scores)[::-1]])
    tpr = np.array([np.sum((scores > s) & (y_true == 1)) / pos for s in t])
    fpr = np.array([np.sum((scores > s) & (y_true != 1)) / neg for s in t])
    return fpr, tpr, t


@mistake("e22_roc_ties_one_by_one")
def roc_curve(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores, float)
    if len(set(y_true.tolist())) < 2:
        raise ValueError("one class")
    order = np.argsort(-scores, kind="stable")
    hit = (y_true[order] == 1).astype(float)
    tpr = np.r_[0, np.cumsum(hit) / hit.sum()]
    fpr = np.r_[0, np.cumsum(1 - hit) / (1 - hit).sum()]
    return fpr, tpr, np.r_[np.inf, scores[order]]


@mistake("roc_rates_swapped")
def roc_curve(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores, float)
    pos, neg = np.sum(y_true == 1), np.sum(y_true != 1)
    if pos == 0 or neg == 0:
        raise ValueError("one class")
    t = np.concatenate([[np.inf], np.unique(scores)[::-1]])
    tpr = np.array([np.sum((scores >= s) & (y_true == 1)) / pos for s in t])
    fpr = np.array([np.sum((scores >= s) & (y_true != 1)) / neg for s in t])
    return tpr, fpr, t


@mistake("roc_starts_at_max_plus_one")
def roc_curve(y_true, scores):
    y_true, scores = np.asarray(y_true), np.asarray(scores, float)
    pos, neg = np.sum(y_true == 1), np.sum(y_true != 1)
    if pos == 0 or neg == 0:
        raise ValueError("one class")
    t = np.concatenate([[scores.max() + 1], np.unique(scores)[::-1]])
    tpr = np.array([np.sum((scores >= s) & (y_true == 1)) / pos for s in t])
    fpr = np.array([np.sum((scores >= s) & (y_true != 1)) / neg for s in t])
    return fpr, tpr, t
