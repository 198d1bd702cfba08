"""Mistakes in `cyclic`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f33_cyclic_no_two_pi")
def cyclic(x, period):
    t = np.asarray(x, dtype=float) / period
    return np.column_stack((np.sin(t), np.cos(t)))


@mistake("cos_first")
def cyclic(x, period):
    t = 2 * np.pi * np.asarray(x, dtype=float) / period
    return np.stack((np.cos(t), np.sin(t)), axis=1)


@mistake("f33_cyclic_degrees")
def cyclic(x, period):
    t = 360.0 * np.asarray(x, dtype=float) / period
    return np.array([np.sin(t), np.cos(t)]).T


@mistake("two_rows")
def cyclic(x, period):
    t = 2 * np.pi * np.asarray(x, dtype=float) / period
    return np.array([np.sin(t), np.cos(t)])
