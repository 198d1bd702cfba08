"""Mistakes in `polynomial_features`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f36_polynomial_powers_only")
def polynomial_features(X, degree):
    X = np.asarray(X, dtype=float)
    return np.hstack([X**d for d in range(1, degree + 1)])


@mistake("f38_polynomial_ones")
def polynomial_features(X, degree):
    from itertools import combinations_with_replacement

    X = np.asarray(X, dtype=float)
    columns = [np.ones(len(X))]
    for d in range(1, degree + 1):
        for combo in combinations_with_replacement(range(X.shape[1]), d):
            columns.append(np.prod(X[:, combo], axis=1))
    return np.column_stack(columns)


@mistake("f37_polynomial_twice")
def polynomial_features(X, degree):
    from itertools import product

    X = np.asarray(X, dtype=float)
    columns = []
    for d in range(1, degree + 1):
        for combo in product(range(X.shape[1]), repeat=d):
            columns.append(np.prod(X[:, list(combo)], axis=1))
    return np.array(columns).T


@mistake("different_columns_only")
def polynomial_features(X, degree):
    from itertools import combinations

    X = np.asarray(X, dtype=float)
    columns = []
    for d in range(1, degree + 1):
        for combo in combinations(range(X.shape[1]), d):
            columns.append(np.prod(X[:, list(combo)], axis=1))
    return np.array(columns).T
