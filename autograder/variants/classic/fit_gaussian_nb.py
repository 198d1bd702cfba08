"""Mistakes in `fit_gaussian_nb`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k08_ddof_one")
def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X (N, D), y (N,)")
    classes = np.unique(y)
    eps = smoothing * X.var(axis=0).max()
    return {
        "classes": classes,
        "log_prior": np.log([np.mean(y == c) for c in classes]),
        "mean": np.array([X[y == c].mean(axis=0) for c in classes]),
        "var": np.array([X[y == c].var(axis=0, ddof=1) + eps for c in classes]),
    }


@mistake("k10_no_smoothing")
def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X (N, D), y (N,)")
    classes, counts = np.unique(y, return_counts=True)
    mean = np.zeros((len(classes), X.shape[1]))
    var = np.zeros_like(mean)
    for i, c in enumerate(classes):
        mean[i] = np.mean(X[y == c], axis=0)
        var[i] = np.var(X[y == c], axis=0)
    return {"classes": classes, "log_prior": np.log(counts / len(y)), "mean": mean, "var": var}


@mistake("k09_smoothing_not_a_share")
def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X (N, D), y (N,)")
    classes = np.unique(y)
    return {
        "classes": classes,
        "log_prior": np.log([np.mean(y == c) for c in classes]),
        "mean": np.array([X[y == c].mean(axis=0) for c in classes]),
        "var": np.array([X[y == c].var(axis=0) for c in classes]) + smoothing,
    }


@mistake("k06_prior_not_logged")
def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X (N, D), y (N,)")
    classes, counts = np.unique(y, return_counts=True)
    return {
        "classes": classes,
        "log_prior": counts / counts.sum(),
        "mean": np.array([X[y == c].mean(axis=0) for c in classes]),
        "var": np.array([X[y == c].var(axis=0) for c in classes]) + smoothing * X.var(axis=0).max(),
    }
