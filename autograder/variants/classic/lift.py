"""Mistakes in `lift`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k15_no_root_two")
def lift(X):
    X = np.asarray(X, dtype=float)
    Z = np.column_stack([np.ones(len(X)), X])
    D = Z.shape[1]
    return np.array([Z[:, i] * Z[:, j] for i in range(D) for j in range(i, D)]).T


@mistake("lift_columns_missing")
def lift(X):
    X = np.asarray(X, dtype=float)
    D = X.shape[1]
    columns = [X[:, i] ** 2 for i in range(D)]
    columns += [np.sqrt(2) * X[:, i] * X[:, j] for i in range(D) for j in range(i + 1, D)]
    return np.column_stack(columns)
