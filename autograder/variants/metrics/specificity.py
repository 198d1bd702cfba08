"""Mistakes in `specificity`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("e08_specificity_is_fpr")
def specificity(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    fp = np.sum((y_true != 1) & (y_pred == 1))
    n = np.sum(y_true != 1)
    return fp / n if n else 0.0


@mistake("specificity_is_npv")
def specificity(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    tn = np.sum((y_true != 1) & (y_pred != 1))
    n = np.sum(y_pred != 1)
    return tn / n if n else 0.0


@mistake("specificity_is_recall")
def specificity(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    tp = np.sum((y_true == 1) & (y_pred == 1))
    n = np.sum(y_true == 1)
    return float(tp / n) if n > 0 else 0.0


@mistake("specificity_nan")
def specificity(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    tn = np.sum((y_true != 1) & (y_pred != 1))
    fp = np.sum((y_true != 1) & (y_pred == 1))
    return tn / (tn + fp)
