"""Mistakes in `f1`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f1_arithmetic_mean")
def f1(y_true, y_pred, average="binary", zero_division=0.0):
    p = precision(y_true, y_pred, average=None, zero_division=0.0)
    r = recall(y_true, y_pred, average=None, zero_division=0.0)
    return (precision(y_true, y_pred, average) + recall(y_true, y_pred, average)) / 2


@mistake("f1_of_averages")
def f1(y_true, y_pred, average="binary", zero_division=0.0):
    p = precision(y_true, y_pred, average)
    r = recall(y_true, y_pred, average)
    with np.errstate(all="ignore"):
        f = np.where(np.add(p, r) > 0, 2 * p * r / np.add(p, r), 0.0)
    return f if average is None else float(f)
