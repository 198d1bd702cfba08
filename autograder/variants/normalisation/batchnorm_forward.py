"""Mistakes in `batchnorm_forward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("n03_batchnorm_eps_after_the_root")
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
    if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
        raise ValueError("gamma and beta must have shape (D,)")
    mu, var = batch_stats(X)
    return gamma * (X - mu) / (np.sqrt(var) + eps) + beta


@mistake("n02_batchnorm_per_sample")
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
    if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
        raise ValueError("gamma and beta must have shape (D,)")
    out = np.empty(X.shape)
    for i, row in enumerate(X):
        out[i] = gamma * (row - row.mean()) / np.sqrt(row.var() + eps) + beta
    return out


@mistake("n04_batchnorm_root_missing")
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
    mu = X.mean(axis=0)
    xhat = (X - mu) / (((X - mu) ** 2).mean(axis=0) + eps)
    return xhat * gamma + beta


@mistake("batchnorm_beta_forgotten")
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
    if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
        raise ValueError("gamma and beta must have shape (D,)")
    return gamma * ((X - X.mean(0)) / np.sqrt(X.var(0) + eps))


@mistake("batchnorm_eps_fixed_inside")
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
    if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
        raise ValueError("gamma and beta must have shape (D,)")
    sigma = np.sqrt(np.var(X, axis=0) + 1e-5)
    return gamma * (X - np.mean(X, axis=0)) / sigma + beta


@mistake()
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = (np.asarray(a, dtype=float) for a in (X, gamma, beta))
    if gamma.shape != (X.shape[1],) or beta.shape != (X.shape[1],):
        raise ValueError("gamma and beta must have shape (D,)")
    centre = np.median(X, axis=0)
    return gamma * (X - centre) / np.sqrt(X.var(axis=0) + eps) + beta
