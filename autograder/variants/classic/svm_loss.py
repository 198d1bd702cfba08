"""Mistakes in `svm_loss`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k22_mean_for_sum")
def svm_loss(w, b, X, y, C=1.0):
    w, X, y = np.asarray(w, float), np.asarray(X, float), np.asarray(y, float)
    if X.ndim != 2 or w.shape != (X.shape[1],) or y.shape != (len(X),):
        raise ValueError("shapes")
    m = y * (X @ w + b)
    loss = 0.5 * np.dot(w, w) + C * np.maximum(0, 1 - m).mean()
    active = m < 1
    dw = w - C * (y[active] @ X[active]) / len(X)
    db = -C * y[active].sum() / len(X)
    return float(loss), dw, float(db)


@mistake("k20_hinge_without_the_one")
def svm_loss(w, b, X, y, C=1.0):
    w, X, y = np.asarray(w, float), np.asarray(X, float), np.asarray(y, float)
    if X.ndim != 2 or w.shape != (X.shape[1],) or y.shape != (len(X),):
        raise ValueError("shapes")
    m = y * (X @ w + b)
    loss = 0.5 * np.dot(w, w) + C * np.maximum(0, -m).sum()
    active = m < 0
    return float(loss), w - C * (y[active] @ X[active]), float(-C * y[active].sum())


@mistake("k23_bias_penalised")
def svm_loss(w, b, X, y, C=1.0):
    w, X, y = np.asarray(w, float), np.asarray(X, float), np.asarray(y, float)
    if X.ndim != 2 or w.shape != (X.shape[1],) or y.shape != (len(X),):
        raise ValueError("shapes")
    m = y * (X @ w + b)
    loss = 0.5 * (np.dot(w, w) + b**2) + C * np.maximum(0, 1 - m).sum()
    active = m < 1
    return float(loss), w - C * (y[active] @ X[active]), float(b - C * y[active].sum())


@mistake("k24_slope_on_the_flat")
def svm_loss(w, b, X, y, C=1.0):
    w, X, y = np.asarray(w, float), np.asarray(X, float), np.asarray(y, float)
    if X.ndim != 2 or w.shape != (X.shape[1],) or y.shape != (len(X),):
        raise ValueError("shapes")
    m = y * (X @ w + b)
    loss = 0.5 * np.dot(w, w) + C * np.maximum(0, 1 - m).sum()
    active = m <= 1
    return float(loss), w - C * (y[active] @ X[active]), float(-C * y[active].sum())
