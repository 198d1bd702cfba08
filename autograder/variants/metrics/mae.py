"""Mistakes in `mae`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("mae_signed")
def mae(y_true, y_pred):
    return np.mean(np.asarray(y_true, float) - np.asarray(y_pred, float))


@mistake("mae_median")
def mae(y_true, y_pred):
    return np.median(np.abs(np.asarray(y_true, float) - np.asarray(y_pred, float)))
