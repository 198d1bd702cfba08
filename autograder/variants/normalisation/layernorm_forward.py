"""Mistakes in `layernorm_forward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("n02_layernorm_per_feature")
def layernorm_forward(X, gamma, beta, eps=1e-5):
    return batchnorm_forward(X, gamma, beta, eps)


@mistake("n01_layernorm_ddof_one")
def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
    if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
        raise ValueError("gamma and beta must have shape (D,)")
    mu = X.mean(axis=1, keepdims=True)
    var = X.var(axis=1, keepdims=True, ddof=1)
    return (X - mu) / np.sqrt(var + eps) * gamma + beta


@mistake("n22_layernorm_whole_array")
def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
    if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
        raise ValueError("gamma and beta must have shape (D,)")
    return (X - X.mean()) / np.sqrt(X.var() + eps) * gamma + beta


@mistake("c36_layernorm_divides_by_variance")
def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
    if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
        raise ValueError("gamma and beta must have shape (D,)")
    d = X - X.mean(axis=1)[:, None]
    return gamma * d / np.mean(d**2, axis=1)[:, None] + beta
