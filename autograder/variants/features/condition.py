"""Mistakes in `condition`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f49_condition_root")
def condition(X):
    X = np.asarray(X, dtype=float)
    s = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
    return float(s[0] / s[-1])


@mistake("f49_condition_not_centred")
def condition(X):
    X = np.asarray(X, dtype=float)
    return float(np.linalg.cond(X.T @ X / len(X)))


@mistake("of_the_correlation")
def condition(X):
    values = np.linalg.eigvalsh(np.corrcoef(np.asarray(X, dtype=float), rowvar=False))
    return float(values.max() / values.min())


@mistake("diagonal_only")
def condition(X):
    v = np.var(np.asarray(X, dtype=float), axis=0)
    return float(v.max() / v.min())
