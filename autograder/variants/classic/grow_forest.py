"""Mistakes in `grow_forest`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f14_no_bootstrap")
def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = np.asarray(X, float), np.asarray(y)
    rng = np.random.default_rng(seed)

    def build(X, y, depth):
        split = None
        if len(y) >= 2 and depth != 0:
            columns = None if max_features is None else rng.choice(X.shape[1], max_features, replace=False)
            split = best_split(X, y, features=columns)
        if split is None:
            values, counts = np.unique(y, return_counts=True)
            return {"label": int(values[np.argmax(counts)])}
        j, t, _ = split
        go, deeper = X[:, j] <= t, None if depth is None else depth - 1
        left, right = build(X[go], y[go], deeper), build(X[~go], y[~go], deeper)
        return {"feature": j, "threshold": t, "left": left, "right": right}

    return [build(X, y, max_depth) for _ in range(trees)]


@mistake("forest_columns_ignored")
def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = np.asarray(X, float), np.asarray(y)
    rng = np.random.default_rng(seed)
    forest = []
    for _ in range(trees):
        rows = rng.integers(0, len(X), size=len(X))
        forest.append(grow_tree(X[rows], y[rows], max_depth))
    return forest


@mistake()  # max_depth is used, but wrongly
def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = np.asarray(X, float), np.asarray(y)
    rng = np.random.default_rng(seed)
    limit = np.inf if max_depth is None else max_depth

    def build(X, y, depth):
        split = None
        if len(y) >= 2 and depth < limit:
            columns = None if max_features is None else rng.choice(X.shape[1], max_features, replace=False)
            split = best_split(X, y, features=columns)
        if split is None:
            values, counts = np.unique(y, return_counts=True)
            return {"label": int(values[np.argmax(counts)])}
        j, t, _ = split
        go = X[:, j] <= t
        left, right = build(X[go], y[go], depth + 1), build(X[~go], y[~go], depth)
        return {"feature": j, "threshold": t, "left": left, "right": right}

    forest = []
    for _ in range(trees):
        rows = rng.integers(0, len(X), size=len(X))
        forest.append(build(X[rows], y[rows], 0))
    return forest
