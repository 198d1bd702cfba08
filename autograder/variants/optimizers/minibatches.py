"""Mistakes in `minibatches`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("d45_minibatches_rest_dropped")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X), np.asarray(y)
    idx = np.arange(len(X))
    if shuffle:
        np.random.default_rng(seed).shuffle(idx)
    for i in range(len(X) // batch_size):
        part = idx[i * batch_size : (i + 1) * batch_size]
        yield X[part], y[part]


@mistake("minibatches_always_shuffled")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X), np.asarray(y)
    perm = np.random.default_rng(seed).permutation(X.shape[0])
    for start in range(0, X.shape[0], batch_size):
        yield X[perm[start : start + batch_size]], y[perm[start : start + batch_size]]


@mistake("minibatches_with_replacement")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X), np.asarray(y)
    if len(X) != len(y):
        raise ValueError("X and y")
    rng = np.random.default_rng(seed)
    n = len(X)
    order = rng.choice(n, n) if shuffle else np.arange(n)
    for i in range(0, n, batch_size):
        yield X[order[i : i + batch_size]], y[order[i : i + batch_size]]


@mistake("minibatches_labels_left_behind")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X), np.asarray(y)
    if shuffle:
        X = X[np.random.default_rng(seed).permutation(len(X))]
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], y[i : i + batch_size]


@mistake("minibatches_not_shuffled")
def minibatches(X, y, batch_size, seed, shuffle=False):
    X, y = np.asarray(X), np.asarray(y)
    order = np.arange(len(X))
    if shuffle:
        order = np.random.default_rng(seed).permutation(len(X))
    for i in range(0, len(X), batch_size):
        yield X[order[i : i + batch_size]], y[order[i : i + batch_size]]


@mistake("d49_minibatches_seed_ignored")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X), np.asarray(y)
    idx = np.random.permutation(len(X)) if shuffle else np.arange(len(X))
    for i in range(0, len(X), batch_size):
        yield X[idx[i : i + batch_size]], y[idx[i : i + batch_size]]


@mistake("minibatches_labels_first")
def minibatches(X, y, batch_size, seed, shuffle=True):
    X, y = np.asarray(X), np.asarray(y)
    idx = np.random.default_rng(seed).permutation(len(X)) if shuffle else np.arange(len(X))
    for i in range(0, len(X), batch_size):
        yield y[idx[i : i + batch_size]], X[idx[i : i + batch_size]]
