"""Mistakes in `relu`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a15_relu_if_statement")
def relu(z):
    if z > 0:
        return z
    else:
        return 0


@mistake("relu_is_abs")
def relu(z):
    return np.sqrt(np.square(np.asarray(z, dtype=float)))


@mistake("a16_relu_changes_input")
def relu(z):
    z = np.asarray(z, dtype=float)
    z[z < 0] = 0
    return z


@mistake("relu_six")
def relu(z):
    return np.clip(np.array(z, dtype=float), 0, 6)


@mistake("relu_max_of_everything")
def relu(z):
    return max(0, np.max(z))


@mistake()
def relu(z):
    return np.maximum(1.0, np.asarray(z, dtype=float))


@mistake()
def relu(z):
    return -np.minimum(0.0, np.asarray(z, dtype=float))
