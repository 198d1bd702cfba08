"""Mistakes in `leaky_relu`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a18_leaky_relu_maximum")
def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.maximum(negative_slope * z, z)


@mistake("leaky_relu_ignores_slope")
def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, z * 0.01)


@mistake("leaky_relu_other_default")
def leaky_relu(z, negative_slope=0.2):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, negative_slope * z)


@mistake("a18_leaky_relu_wrong_side")
def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.where(z < 0, z, negative_slope * z)


@mistake()
def leaky_relu(z, negative_slope=0.01):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, z, z / negative_slope)
