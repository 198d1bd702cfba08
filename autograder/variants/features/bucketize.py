"""Mistakes in `bucketize`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f32_bucketize_lower")
def bucketize(x, edges):
    return np.digitize(np.asarray(x, dtype=float), np.asarray(edges, dtype=float), right=True)


@mistake("starts_below")
def bucketize(x, edges):
    result = []
    for v in np.asarray(x):
        last = -1
        for i, e in enumerate(edges):
            if v >= e:
                last = i
        result.append(last)
    return np.array(result, dtype=int)


@mistake("counted_from_one")
def bucketize(x, edges):
    return np.searchsorted(edges, x, side="right") + 1
