"""Mistakes in `one_hot`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f30_one_hot_sorted")
def one_hot(values, categories):
    cats = np.unique(categories)
    values = np.asarray(values)
    if not np.isin(values, cats).all():
        raise ValueError("unknown category")
    return np.eye(len(cats))[np.searchsorted(cats, values)]


@mistake("f31_one_hot_silent_zeros")
def one_hot(values, categories):
    return np.array([[1.0 if v == c else 0.0 for c in categories] for v in values])


@mistake("first_dropped")
def one_hot(values, categories):
    categories = list(categories)
    result = np.zeros((len(values), len(categories)))
    for i, v in enumerate(values):
        if v not in categories:
            raise ValueError(f"{v} is no category")
        result[i, categories.index(v)] = 1
    return result[:, 1:]
