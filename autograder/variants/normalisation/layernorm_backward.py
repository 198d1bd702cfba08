"""Mistakes in `layernorm_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("layernorm_back_gamma_taken_out")
def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.asarray(a, dtype=float) for a in (dout, X, gamma))
    if dout.shape != X.shape or gamma.shape != (X.shape[1],):
        raise ValueError("shapes")
    mu = X.mean(axis=1, keepdims=True)
    std = np.sqrt(X.var(axis=1, keepdims=True) + eps)
    xhat = (X - mu) / std
    inner = dout - dout.mean(axis=1, keepdims=True) - xhat * (dout * xhat).mean(axis=1, keepdims=True)
    return gamma * inner / std, (dout * xhat).sum(axis=0), dout.sum(axis=0)


@mistake("n23_layernorm_back_dgamma_per_sample")
def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.asarray(a, dtype=float) for a in (dout, X, gamma))
    if dout.shape != X.shape or gamma.shape != (X.shape[1],):
        raise ValueError("shapes")
    std = np.sqrt(X.var(axis=1, keepdims=True) + eps)
    xhat = (X - X.mean(axis=1, keepdims=True)) / std
    g = dout * gamma
    dX = (g - g.mean(axis=1, keepdims=True) - xhat * (g * xhat).mean(axis=1, keepdims=True)) / std
    return dX, (dout * xhat).sum(axis=1), dout.sum(axis=1)


@mistake("n02_layernorm_back_per_feature")
def layernorm_backward(dout, X, gamma, eps=1e-5):
    return batchnorm_backward(dout, X, gamma, eps)


@mistake("layernorm_back_gradient_of_order")
def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.asarray(a, dtype=float) for a in (dout, X, gamma))
    if dout.shape != X.shape or gamma.shape != (X.shape[1],):
        raise ValueError("shapes")
    std = np.sqrt(X.var(axis=1, keepdims=True) + eps)
    xhat = (X - X.mean(axis=1, keepdims=True)) / std
    g = dout * gamma
    dX = (g - g.mean(axis=1, keepdims=True) - xhat * (g * xhat).mean(axis=1, keepdims=True)) / std
    return (dout * xhat).sum(axis=0), dout.sum(axis=0), dX


@mistake("layernorm_back_statistics_held_constant")
def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = (np.asarray(a, dtype=float) for a in (dout, X, gamma))
    std = np.sqrt(X.var(axis=1, keepdims=True) + eps)
    xhat = (X - X.mean(axis=1, keepdims=True)) / std
    return dout * gamma / std, (dout * xhat).sum(axis=0), dout.sum(axis=0)
