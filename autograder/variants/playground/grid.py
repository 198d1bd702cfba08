"""Mistakes in `grid`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p16_upside_down")
def grid(density=100, low=-6.0, high=6.0):
    t = np.linspace(low, high, density)
    return np.array([(a, b) for b in t for a in t])


@mistake("p17_transposed")
def grid(density=100, low=-6.0, high=6.0):
    t = np.linspace(low, high, density)
    return np.array([(a, b) for a in t for b in t[::-1]])


@mistake("p18_end_missing")
def grid(density=100, low=-6.0, high=6.0):
    step = (high - low) / density
    return np.array([(low + i * step, high - j * step) for j in range(density) for i in range(density)])


@mistake("columns_exchanged")
def grid(density=100, low=-6.0, high=6.0):
    t = np.linspace(low, high, density)
    xx, yy = np.meshgrid(t, t[::-1])
    return np.column_stack([yy.ravel(), xx.ravel()])
