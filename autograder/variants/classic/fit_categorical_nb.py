"""Mistakes in `fit_categorical_nb`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k11_alpha_above_only")
def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X, dtype=int), np.asarray(y)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X (N, D), y (N,)")
    classes = np.unique(y)
    tables = []
    for d, size in enumerate(sizes):
        table = np.zeros((len(classes), size))
        for i, c in enumerate(classes):
            column = X[y == c, d]
            table[i] = (np.bincount(column, minlength=size) + alpha) / len(column)
        tables.append(np.log(table))
    return {"classes": classes, "log_prior": np.log([np.mean(y == c) for c in classes]), "log_table": tables}


@mistake("k12_wrong_count_below")
def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X, dtype=int), np.asarray(y)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X (N, D), y (N,)")
    classes = np.unique(y)
    tables = []
    for d, size in enumerate(sizes):
        table = np.zeros((len(classes), size))
        for i, c in enumerate(classes):
            column = X[y == c, d]
            table[i] = (np.bincount(column, minlength=size) + alpha) / (len(column) + alpha)
        tables.append(np.log(table))
    return {"classes": classes, "log_prior": np.log([np.mean(y == c) for c in classes]), "log_table": tables}


@mistake("k13_values_from_the_data")
def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X, dtype=int), np.asarray(y)
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("X (N, D), y (N,)")
    classes, n = np.unique(y, return_counts=True)
    tables = []
    for column in X.T:
        size = column.max() + 1
        counts = np.array([np.bincount(column[y == c], minlength=size) for c in classes])
        tables.append(np.log((counts + alpha) / (n[:, None] + alpha * size)))
    return {"classes": classes, "log_prior": np.log(n / len(y)), "log_table": tables}
