"""Mistakes in `add_bias_column`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("b08_ones_last")
def add_bias_column(X):
    X = np.asarray(X, dtype=float)
    return np.hstack([X, np.ones((X.shape[0], 1))])


@mistake("b08_ones_last")
def add_bias_column(X):
    X = np.asarray(X, dtype=float)
    return np.c_[X, np.ones(len(X))]


@mistake("zeros_for_the_bias")
def add_bias_column(X):
    X = np.asarray(X, dtype=float)
    return np.insert(X, 0, 0.0, axis=1)


@mistake("b08_ones_as_row")
def add_bias_column(X):
    X = np.asarray(X, dtype=float)
    return np.vstack((np.ones(X.shape[1]), X))


@mistake()
def add_bias_column(X):
    X = np.asarray(X, dtype=float)
    return np.hstack([-np.ones((len(X), 1)), X])
