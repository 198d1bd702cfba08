"""Mistakes in `fold_batchnorm`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("n24_fold_bias_not_scaled")
def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (np.asarray(a, float) for a in (W, b, gamma, beta, mean, var))
    s = gamma / np.sqrt(var + eps)
    return W * s, b - mean + beta


@mistake("n25_fold_rows_scaled")
def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (np.asarray(a, float) for a in (W, b, gamma, beta, mean, var))
    s = gamma / np.sqrt(var + eps)
    return s[:, np.newaxis] * W, s * (b - mean) + beta


@mistake("n24_fold_mean_forgotten")
def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (np.asarray(a, float) for a in (W, b, gamma, beta, mean, var))
    s = gamma / np.sqrt(var + eps)
    return W @ np.diag(s), s * b + beta


@mistake("n03_fold_eps_after_the_root")
def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (np.asarray(a, float) for a in (W, b, gamma, beta, mean, var))
    std = np.sqrt(var) + eps
    return W * gamma / std, gamma * (b - mean) / std + beta
