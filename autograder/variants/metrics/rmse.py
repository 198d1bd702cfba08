"""Mistakes in `rmse`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("rmse_without_root")
def rmse(y_true, y_pred):
    return np.mean((np.asarray(y_true, float) - np.asarray(y_pred, float)) ** 2)


@mistake("rmse_root_of_sum")
def rmse(y_true, y_pred):
    return np.linalg.norm(np.asarray(y_true, float) - np.asarray(y_pred, float))
