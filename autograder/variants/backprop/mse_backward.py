"""Mistakes in `mse_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("c10_two_is_missing")
def mse_backward(pred, target):
    d = np.asarray(pred, float) - np.asarray(target, float)
    return d / d.size


@mistake("mean_over_samples")
def mse_backward(pred, target):
    pred, target = np.asarray(pred, float), np.asarray(target, float)
    return 2 * (pred - target) / pred.shape[0]


@mistake("c06_mse_sum")
def mse_backward(pred, target):
    return 2.0 * np.subtract(np.asarray(pred, float), np.asarray(target, float))


@mistake("c06_half_sum")
def mse_backward(pred, target):
    return np.asarray(pred, float) - np.asarray(target, float)


@mistake("c15_target_first")
def mse_backward(pred, target):
    pred, target = np.asarray(pred, float), np.asarray(target, float)
    n = 1
    for s in pred.shape:
        n *= s
    return 2 * (target - pred) / n


@mistake()
def mse_backward(pred, target):
    d = np.asarray(pred, float) - np.asarray(target, float)
    return 2 * d**2 / d.size
