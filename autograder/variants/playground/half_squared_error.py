"""Mistakes in `half_squared_error`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p27_without_half")
def half_squared_error(outputs, y):
    o, y = np.asarray(outputs, dtype=float).ravel(), np.asarray(y, dtype=float)
    return float(np.mean((o - y) ** 2))


@mistake("p27_broadcast")
def half_squared_error(outputs, y):
    return float(0.5 * np.mean((np.asarray(outputs, dtype=float) - np.asarray(y, dtype=float)) ** 2))


@mistake("half_sum")
def half_squared_error(outputs, y):
    o, y = np.asarray(outputs, dtype=float).flatten(), np.asarray(y, dtype=float)
    return 0.5 * float(np.sum((o - y) ** 2))
