"""Mistakes in `bootstrap`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k35_without_replacement")
def bootstrap(n, seed):
    return np.random.default_rng(seed).permutation(n)


@mistake("bootstrap_range")
def bootstrap(n, seed):
    return np.random.default_rng(seed).integers(0, n - 1, size=n)
