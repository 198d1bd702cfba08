"""Mistakes in `step`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a19_step_at_zero_is_one")
def step(z):
    return np.where(np.asarray(z, dtype=float) < 0, 0.0, 1.0)


@mistake("a19_step_at_zero_is_one")
def step(z):
    return np.heaviside(np.asarray(z, dtype=float), 1.0)


@mistake("step_half_at_zero")
def step(z):
    return (np.sign(np.asarray(z, dtype=float)) + 1) / 2


@mistake("step_is_sign")
def step(z):
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, np.where(z < 0, -1.0, 0.0))


@mistake()
def step(z):
    return np.where(np.asarray(z, dtype=float) > 0, 0.0, 1.0)
