"""Mistakes in `named_features`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f41_named_sin_of_degrees")
def named_features(X, names):
    X = np.asarray(X, dtype=float)
    a, b = X[:, 0], X[:, 1]
    table = {"x1": a, "x2": b, "x1^2": a * a, "x2^2": b * b, "x1x2": a * b}
    table["sin(x1)"] = np.sin(np.radians(a))
    table["sin(x2)"] = np.sin(np.radians(b))
    for n in names:
        if n not in table:
            raise ValueError(n)
    return np.column_stack([table[n] for n in names])


@mistake("named_unknown_left_out")
def named_features(X, names):
    X = np.asarray(X, dtype=float)
    a, b = X[:, 0], X[:, 1]
    table = {"x1": a, "x2": b, "x1^2": a**2, "x2^2": b**2, "x1x2": a * b, "sin(x1)": np.sin(a), "sin(x2)": np.sin(b)}
    return np.column_stack([table[n] for n in names if n in table])


@mistake("named_another_error", checked=True)
def named_features(X, names):
    X = np.asarray(X, dtype=float)
    a, b = X[:, 0], X[:, 1]
    table = {"x1": a, "x2": b, "x1^2": a**2, "x2^2": b**2, "x1x2": a * b, "sin(x1)": np.sin(a), "sin(x2)": np.sin(b)}
    return np.stack([table[n] for n in names], axis=1)


@mistake("fixed_order")
def named_features(X, names):
    X = np.asarray(X, dtype=float)
    a, b = X[:, 0], X[:, 1]
    table = {"x1": a, "x2": b, "x1^2": a**2, "x2^2": b**2, "x1x2": a * b, "sin(x1)": np.sin(a), "sin(x2)": np.sin(b)}
    if set(names) - set(table):
        raise ValueError("unknown name")
    return np.stack([column for n, column in table.items() if n in names], axis=1)
