"""Mistakes in `tanh_grad`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a07_tanh_grad_without_square")
def tanh_grad(z):
    return 1 - np.tanh(np.asarray(z, dtype=float))


@mistake("tanh_grad_of_output")
def tanh_grad(z):
    a = np.asarray(z, dtype=float)
    return 1 - np.power(a, 2)


@mistake("tanh_grad_like_sigmoid")
def tanh_grad(z):
    t = np.tanh(np.asarray(z, dtype=float))
    return t * (1 - t)


@mistake("pattern-sign")
def tanh_grad(z):
    return np.tanh(np.asarray(z, dtype=float)) ** 2 - 1
