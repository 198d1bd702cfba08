"""Mistakes in `impurity`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("impurity_in_nats")
def impurity(y, criterion="gini"):
    y = np.asarray(y)
    if criterion not in ("gini", "entropy"):
        raise ValueError(criterion)
    if y.size == 0:
        return 0.0
    p = np.unique(y, return_counts=True)[1] / y.size
    return float(1 - (p * p).sum()) if criterion == "gini" else float(-(p * np.log(p)).sum())


@mistake("impurity_misclassified")
def impurity(y, criterion="gini"):
    y = np.asarray(y)
    if criterion not in ("gini", "entropy"):
        raise ValueError(criterion)
    if len(y) == 0:
        return 0.0
    p = np.unique(y, return_counts=True)[1] / len(y)
    if criterion == "gini":
        return float(1 - p.max())
    return float(-np.sum(p * np.log2(p)))


@mistake("impurity_unknown_criterion")
def impurity(y, criterion="gini"):
    y = np.asarray(y)
    if len(y) == 0:
        return 0.0
    p = np.unique(y, return_counts=True)[1] / len(y)
    if criterion == "gini":
        return float(1 - np.sum(p**2))
    return float(-np.sum(p * np.log2(p)))
