"""Mistakes in `batchnorm_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("batchnorm_back_statistics_held_constant")
def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.asarray(a, dtype=float) for a in (dout, X, gamma))
    if dout.shape != X.shape or gamma.shape != (X.shape[1],):
        raise ValueError("shapes")
    mu, var = X.mean(axis=0), X.var(axis=0)
    inv = 1 / np.sqrt(var + eps)
    xhat = (X - mu) * inv
    return dout * gamma * inv, np.sum(dout * xhat, axis=0), np.sum(dout, axis=0)


@mistake("n09_batchnorm_back_gamma_missing")
def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.asarray(a, dtype=float) for a in (dout, X, gamma))
    if dout.shape != X.shape or gamma.shape != (X.shape[1],):
        raise ValueError("shapes")
    N = len(X)
    mu, var = X.mean(axis=0), X.var(axis=0)
    inv = 1 / np.sqrt(var + eps)
    xhat = (X - mu) * inv
    dgamma, dbeta = np.sum(dout * xhat, axis=0), np.sum(dout, axis=0)
    dX = inv / N * (N * dout - dbeta - xhat * dgamma)
    return dX, dgamma, dbeta


@mistake("batchnorm_back_variance_held_constant")
def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.asarray(a, dtype=float) for a in (dout, X, gamma))
    if dout.shape != X.shape or gamma.shape != (X.shape[1],):
        raise ValueError("shapes")
    mu, var = X.mean(axis=0), X.var(axis=0)
    inv = 1 / np.sqrt(var + eps)
    xhat = (X - mu) * inv
    dxhat = dout * gamma
    dX = inv * (dxhat - dxhat.mean(axis=0))
    return dX, np.sum(dout * xhat, axis=0), np.sum(dout, axis=0)


@mistake("batchnorm_back_both_as_means")
def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.asarray(a, dtype=float) for a in (dout, X, gamma))
    if dout.shape != X.shape or gamma.shape != (X.shape[1],):
        raise ValueError("shapes")
    std = np.sqrt(X.var(axis=0) + eps)
    xhat = (X - X.mean(axis=0)) / std
    g = dout * gamma
    dX = (g - g.mean(axis=0) - xhat * np.mean(g * xhat, axis=0)) / std
    return dX, np.mean(dout * xhat, axis=0), np.mean(dout, axis=0)


@mistake("n10_batchnorm_back_dgamma_from_X")
def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.asarray(a, dtype=float) for a in (dout, X, gamma))
    std = np.sqrt(X.var(axis=0) + eps)
    xhat = (X - X.mean(axis=0)) / std
    g = dout * gamma
    dX = (g - g.mean(axis=0) - xhat * np.mean(g * xhat, axis=0)) / std
    return dX, np.sum(dout * X, axis=0), np.sum(dout, axis=0)
