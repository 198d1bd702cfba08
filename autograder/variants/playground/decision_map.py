"""Mistakes in `decision_map`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p17_decision_transposed")
def decision_map(predict, density=100, low=-6.0, high=6.0):
    values = np.asarray(predict(grid(density, low, high)), dtype=float)
    return values.reshape(density, density).T


@mistake("called_for_every_point")
def decision_map(predict, density=100, low=-6.0, high=6.0):
    points = grid(density, low, high)
    values = [float(np.ravel(predict(p.reshape(1, 2)))[0]) for p in points]
    return np.array(values).reshape(density, density)


@mistake("range_not_passed_on")
def decision_map(predict, density=100, low=-6.0, high=6.0):
    return np.asarray(predict(grid(density)), dtype=float).reshape(density, density)
