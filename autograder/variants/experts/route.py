"""Mistakes in `route`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x08_route_ties_to_the_last")
def route(gates):
    g = np.asarray(gates, float)
    return np.argsort(g, axis=1, kind="stable")[:, -1]


@mistake("route_best_sample_of_each_expert")
def route(gates):
    return np.argmax(np.asarray(gates), axis=0)


@mistake("route_counts_from_one")
def route(gates):
    return np.array([list(row).index(max(row)) + 1 for row in np.asarray(gates)])
