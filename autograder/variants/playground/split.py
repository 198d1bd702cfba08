"""Mistakes in `split`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p13_not_shuffled")
def split(X, y, percent, seed):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X and y do not fit")
    k = len(X) * percent // 100
    return X[:k], y[:k], X[k:], y[k:]


@mistake("p15_shuffled_apart")
def split(X, y, percent, seed):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X and y do not fit")
    rng = np.random.default_rng(seed)
    X, y = rng.permutation(X), rng.permutation(y)
    k = len(X) * percent // 100
    return X[:k], y[:k], X[k:], y[k:]


@mistake("parts_in_the_order_of_scikit_learn")
def split(X, y, percent, seed):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X and y do not fit")
    index = np.arange(len(X))
    np.random.default_rng(seed).shuffle(index)
    k = len(X) * percent // 100
    return X[index[:k]], X[index[k:]], y[index[:k]], y[index[k:]]


@mistake("p14_rounded")
def split(X, y, percent, seed):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X and y do not fit")
    index = np.random.default_rng(seed).permutation(len(X))
    k = round(len(X) * percent / 100)
    a, b = index[:k], index[k:]
    return X[a], y[a], X[b], y[b]
