"""Mistakes in `softmax_jacobian`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a28_jacobian_diagonal_only")
def softmax_jacobian(z):
    s = softmax(z)
    return np.diag(s * (1 - s))


@mistake("jacobian_as_vector")
def softmax_jacobian(z):
    p = softmax(z)
    return p * (1 - p)


@mistake("jacobian_without_diagonal")
def softmax_jacobian(z):
    p = softmax(z).reshape(-1, 1)
    return -p @ p.T


@mistake("jacobian_plus_outer")
def softmax_jacobian(z):
    p = softmax(z)
    J = np.zeros((len(p), len(p)))
    for i in range(len(p)):
        for j in range(len(p)):
            J[i, j] = p[i] * ((1 if i == j else 0) + p[j])
    return J
