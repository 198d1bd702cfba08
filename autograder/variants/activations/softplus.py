"""Mistakes in `softplus`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a31_softplus_overflows")
def softplus(z):
    return np.log(1 + np.exp(np.asarray(z, dtype=float)))


@mistake("softplus_log1p_overflows")
def softplus(z):
    return np.log1p(np.exp(np.asarray(z, dtype=float)))


@mistake("softplus_mirrored")
def softplus(z):
    return np.logaddexp(0.0, -np.asarray(z, dtype=float))


@mistake("softplus_is_relu")
def softplus(z):
    return np.maximum(np.asarray(z, dtype=float), 0)


@mistake()
def softplus(z):
    return np.logaddexp(1.0, np.asarray(z, dtype=float))
