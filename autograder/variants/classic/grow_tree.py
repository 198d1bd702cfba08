"""Mistakes in `grow_tree`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("tree_depth_off_by_one")
def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    X, y = np.asarray(X, float), np.asarray(y)

    def build(X, y, depth):
        split = None
        if len(y) >= min_samples and (max_depth is None or depth <= max_depth):
            split = best_split(X, y, criterion)
        if split is None:
            values, counts = np.unique(y, return_counts=True)
            return {"label": int(values[np.argmax(counts)])}
        j, t, _ = split
        go = X[:, j] <= t
        return {
            "feature": j,
            "threshold": t,
            "left": build(X[go], y[go], depth + 1),
            "right": build(X[~go], y[~go], depth + 1),
        }

    return build(X, y, 0)


@mistake("tree_depth_ignored")
def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    X, y = np.asarray(X, float), np.asarray(y)
    split = best_split(X, y, criterion) if len(y) >= min_samples else None
    if split is None:
        values, counts = np.unique(y, return_counts=True)
        return {"label": int(values[np.argmax(counts)])}
    j, t, _ = split
    go = X[:, j] <= t
    return {
        "feature": j,
        "threshold": t,
        "left": grow_tree(X[go], y[go], max_depth, min_samples, criterion),
        "right": grow_tree(X[~go], y[~go], max_depth, min_samples, criterion),
    }


@mistake("tree_min_samples")
def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    X, y = np.asarray(X, float), np.asarray(y)
    split = None
    if len(y) > min_samples and max_depth != 0:
        split = best_split(X, y, criterion)
    if split is None:
        values, counts = np.unique(y, return_counts=True)
        return {"label": int(values[np.argmax(counts)])}
    j, t, _ = split
    go = X[:, j] <= t
    deeper = None if max_depth is None else max_depth - 1
    return {
        "feature": j,
        "threshold": t,
        "left": grow_tree(X[go], y[go], deeper, min_samples, criterion),
        "right": grow_tree(X[~go], y[~go], deeper, min_samples, criterion),
    }
