"""Mistakes in `polar`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f34_polar_arctan")
def polar(X):
    X = np.asarray(X, dtype=float)
    r = np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2)
    with np.errstate(divide="ignore", invalid="ignore"):
        theta = np.arctan(X[:, 1] / X[:, 0])
    return np.column_stack((r, theta))


@mistake("f35_polar_squared")
def polar(X):
    X = np.asarray(X, dtype=float)
    return np.column_stack(((X**2).sum(axis=1), np.arctan2(X[:, 1], X[:, 0])))


@mistake("f35_polar_from_x2")
def polar(X):
    x, y = np.asarray(X, dtype=float).T
    return np.column_stack((np.hypot(x, y), np.arctan2(x, y)))


@mistake("degrees")
def polar(X):
    x, y = np.asarray(X, dtype=float).T
    return np.column_stack((np.hypot(x, y), np.degrees(np.arctan2(y, x))))
