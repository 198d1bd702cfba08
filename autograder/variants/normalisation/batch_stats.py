"""Mistakes in `batch_stats`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("n01_batch_stats_ddof_one")
def batch_stats(X):
    X = np.asarray(X, dtype=float)
    m = X.sum(axis=0) / X.shape[0]
    v = ((X - m) ** 2).sum(axis=0) / (X.shape[0] - 1)
    return m, v


@mistake("c37_batch_stats_per_sample")
def batch_stats(X):
    X = np.asarray(X, dtype=float)
    return np.mean(X, axis=1), np.var(X, axis=1)


@mistake("batch_stats_std_for_variance")
def batch_stats(X):
    X = np.asarray(X, dtype=float)
    mu = X.mean(0)
    return mu, np.sqrt(((X - mu) ** 2).mean(0))


@mistake("batch_stats_kept_axes")
def batch_stats(X):
    X = np.asarray(X, dtype=float)
    mu = X.mean(axis=0, keepdims=True)
    return mu, ((X - mu) ** 2).mean(axis=0, keepdims=True)


@mistake("batch_stats_one_pass_variance")
def batch_stats(X):
    X = np.asarray(X, dtype=float)
    mu = X.mean(axis=0)
    return mu, (X * X).mean(axis=0) - mu * mu
