"""Mistakes in `dropout`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("n30_dropout_not_scaled_up")
def dropout(X, rate, seed):
    X = np.asarray(X, dtype=float)
    if rate < 0 or rate >= 1:
        raise ValueError("rate must be in [0, 1)")
    mask = (np.random.default_rng(seed).random(X.shape) >= rate).astype(float)
    return X * mask, mask


@mistake("n29_dropout_rate_is_kept")
def dropout(X, rate, seed):
    X = np.asarray(X, dtype=float)
    if rate < 0 or rate >= 1:
        raise ValueError("rate must be in [0, 1)")
    rng = np.random.default_rng(seed)
    mask = (rng.random(X.shape) < rate) / rate
    return X * mask, mask


@mistake("dropout_truth_values")
def dropout(X, rate, seed):
    X = np.asarray(X, dtype=float)
    if not 0 <= rate < 1:
        raise ValueError("rate must be in [0, 1)")
    mask = np.random.default_rng(seed).random(X.shape) > rate
    return X * mask / (1 - rate), mask


@mistake("dropout_global_random_state")
def dropout(X, rate, seed):
    X = np.asarray(X, dtype=float)
    if not 0 <= rate < 1:
        raise ValueError("rate must be in [0, 1)")
    np.random.seed(seed)
    mask = (np.random.rand(*X.shape) > rate) / (1.0 - rate)
    return X * mask, mask
