"""Mistakes in `silu_grad`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("silu_grad_first_term_only")
def silu_grad(z):
    return sigmoid(z) + 0.0


@mistake("silu_grad_without_z")
def silu_grad(z):
    s = sigmoid(z)
    return s + s * (1 - s)


@mistake("silu_grad_second_term_only")
def silu_grad(z):
    z = np.asarray(z, dtype=float)
    s = sigmoid(z)
    return z * s * (1 - s)


@mistake()
def silu_grad(z):
    z = np.asarray(z, dtype=float)
    s = sigmoid(z)
    return s - z * s * (1 - s)
