"""Mistakes in `margin`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k27_not_divided_by_the_norm")
def margin(w, b, X, y):
    w, X, y = np.asarray(w, float), np.asarray(X, float), np.asarray(y, float)
    return float((y * (X @ w + b)).min())


@mistake("margin_never_negative")
def margin(w, b, X, y):
    w, X = np.asarray(w, float), np.asarray(X, float)
    return float(np.min(np.abs(X @ w + b)) / np.linalg.norm(w))


@mistake("margin_as_width")
def margin(w, b, X, y):
    return float(2 / np.linalg.norm(np.asarray(w, float)))
