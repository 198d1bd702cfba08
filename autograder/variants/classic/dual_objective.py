"""Mistakes in `dual_objective`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("dual_half_missing")
def dual_objective(alphas, K, y):
    a, K, y = np.asarray(alphas, float), np.asarray(K, float), np.asarray(y, float)
    return float(a.sum() - np.sum(np.outer(a * y, a * y) * K))


@mistake("dual_sign")
def dual_objective(alphas, K, y):
    a, K, y = np.asarray(alphas, float), np.asarray(K, float), np.asarray(y, float)
    return float(0.5 * (a * y) @ K @ (a * y) - a.sum())
