"""Mistakes in `r2`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("e29_r2_squared_correlation")
def r2(y_true, y_pred):
    t, p = np.asarray(y_true, float).ravel(), np.asarray(y_pred, float).ravel()
    if np.all(t == t[0]):
        return 1.0 if np.array_equal(t, p) else 0.0
    return np.corrcoef(t, p)[0, 1] ** 2


@mistake("e29_r2_mean_of_predictions")
def r2(y_true, y_pred):
    t, p = np.asarray(y_true, float), np.asarray(y_pred, float)
    res, tot = np.sum((t - p) ** 2), np.sum((t - p.mean()) ** 2)
    if np.all(t == t.flat[0]):
        return 1.0 if res == 0 else 0.0
    return 1 - res / tot


@mistake("r2_arguments_swapped")
def r2(y_pred, y_true):
    t, p = np.asarray(y_true, float), np.asarray(y_pred, float)
    res, tot = np.sum((t - p) ** 2), np.sum((t - t.mean()) ** 2)
    if tot == 0:
        return 1.0 if res == 0 else 0.0
    return 1 - res / tot


@mistake("r2_constant_nan")
def r2(y_true, y_pred):
    t, p = np.asarray(y_true, float), np.asarray(y_pred, float)
    return 1 - np.sum((t - p) ** 2) / np.sum((t - t.mean()) ** 2)


@mistake("r2_constant_zero")
def r2(y_true, y_pred):
    t, p = np.asarray(y_true, float), np.asarray(y_pred, float)
    tot = np.sum((t - t.mean()) ** 2)
    return 0.0 if tot == 0 else 1 - np.sum((t - p) ** 2) / tot
