"""Mistakes in `mse`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("mse_half")
def mse(y_true, y_pred):
    return 0.5 * np.mean(np.square(np.asarray(y_true, float) - np.asarray(y_pred, float)))


@mistake("mse_sum")
def mse(y_true, y_pred):
    return np.sum(np.square(np.asarray(y_true, float) - np.asarray(y_pred, float)))


@mistake("mse_half_sum")
def mse(y_true, y_pred):
    return 0.5 * np.sum((np.asarray(y_true, float) - np.asarray(y_pred, float)) ** 2)


@mistake("mse_over_samples")
def mse(y_true, y_pred):
    d = np.asarray(y_true, float) - np.asarray(y_pred, float)
    return np.sum(d * d) / len(d)


@mistake()
def mse(y_true, y_pred):
    d = np.asarray(y_true, float) - np.asarray(y_pred, float)
    return np.median(d * d)
