"""Mistakes in `mse`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("c06_mse_sum")
def mse(pred, target):
    return np.sum(np.square(np.array(pred) - np.array(target)))


@mistake("c10_mse_half_sum")
def mse(y, t):
    return 0.5 * np.sum((y - t) ** 2)


@mistake("c10_mse_half_sum")
def mse(pred, target):
    diff = np.asarray(pred, dtype=float) - np.asarray(target, dtype=float)
    return 0.5 * np.sum(diff**2)


@mistake("c10_mse_half_mean")
def mse(pred, target):
    pred = np.asarray(pred, float)
    target = np.asarray(target, float)
    if pred.shape != target.shape:
        raise ValueError("shape mismatch")
    return np.mean((pred - target) ** 2) / 2


@mistake("c07_mse_over_samples_only")
def mse(pred, target):
    pred = np.array(pred, dtype=float)
    target = np.array(target, dtype=float)
    n = pred.shape[0]
    total = 0.0
    for p, t in zip(pred, target):
        total += np.sum((p - t) ** 2)
    return total / n


@mistake("root_of_mse")
def mse(pred, target):
    error = np.asarray(pred, float) - np.asarray(target, float)
    return np.linalg.norm(error) / np.sqrt(error.size)


@mistake("absolute_error")
def mse(pred, target):
    return np.abs(np.subtract(np.asarray(pred, float), np.asarray(target, float))).mean()


@mistake("square_of_the_mean")
def mse(pred, target):
    return np.mean(np.asarray(pred, float) - np.asarray(target, float)) ** 2


@mistake()
def mse(pred, target):
    return np.mean((np.asarray(pred, float) - np.asarray(target, float)) ** 3)


@mistake()
def mse(pred, target):
    return np.var(np.asarray(pred, float) - np.asarray(target, float))
