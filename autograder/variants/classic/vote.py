"""Mistakes in `vote`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k38_mean_of_labels")
def vote(votes):
    return np.rint(np.asarray(votes, float).mean(axis=0)).astype(int)


@mistake("vote_tie_not_smallest")
def vote(votes):
    result = []
    for column in np.asarray(votes).T:
        counts = {}
        for v in column.tolist():
            counts[v] = counts.get(v, 0) + 1
        result.append(max(counts, key=lambda v: (counts[v], v)))
    return np.array(result)


@mistake("vote_across_trees")
def vote(votes):
    return np.array([np.bincount(row).argmax() for row in np.asarray(votes)])
