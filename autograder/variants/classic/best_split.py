"""Mistakes in `best_split`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f13_sides_not_weighted")
def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, float), np.asarray(y)
    columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
    before, best = impurity(y, criterion), None
    for j in columns:
        v = np.unique(X[:, j])
        for t in (v[1:] + v[:-1]) / 2:
            go = X[:, j] <= t
            gain = before - (impurity(y[go], criterion) + impurity(y[~go], criterion)) / 2
            if gain > (best[2] if best else 0.0) + 1e-12:
                best = (j, float(t), float(gain))
    return best


@mistake("k31_thresholds_at_values")
def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, float), np.asarray(y)
    columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
    before, best = impurity(y, criterion), None
    for j in columns:
        for t in np.unique(X[:, j])[:-1]:
            go = X[:, j] <= t
            n, n_left = len(y), go.sum()
            after = n_left / n * impurity(y[go], criterion) + (n - n_left) / n * impurity(y[~go], criterion)
            gain = before - after
            if gain > (best[2] if best else 0.0) + 1e-12:
                best = (j, float(t), float(gain))
    return best


@mistake("split_ties_go_high")
def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, float), np.asarray(y)
    columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
    before, best, best_gain = impurity(y, criterion), None, 1e-12
    for j in columns:
        v = np.unique(X[:, j])
        for t in (v[1:] + v[:-1]) / 2:
            go = X[:, j] <= t
            p = go.mean()
            gain = before - p * impurity(y[go], criterion) - (1 - p) * impurity(y[~go], criterion)
            if gain >= best_gain - 1e-12 and gain > 1e-12:
                best, best_gain = (j, float(t), float(gain)), max(gain, best_gain)
    return best


@mistake("split_criterion_ignored")
def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, float), np.asarray(y)
    if criterion not in ("gini", "entropy"):
        raise ValueError(criterion)
    columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
    before, best = impurity(y), None
    for j in columns:
        v = np.unique(X[:, j])
        for t in (v[1:] + v[:-1]) / 2:
            go = X[:, j] <= t
            p = go.mean()
            gain = before - p * impurity(y[go]) - (1 - p) * impurity(y[~go])
            if gain > (best[2] if best else 0.0) + 1e-12:
                best = (j, float(t), float(gain))
    return best
