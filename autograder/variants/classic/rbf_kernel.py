"""Mistakes in `rbf_kernel`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k18_distance_not_squared")
def rbf_kernel(A, B, gamma=1.0):
    A, B = np.asarray(A, float), np.asarray(B, float)
    K = np.empty((len(A), len(B)))
    for i, a in enumerate(A):
        for j, b in enumerate(B):
            K[i, j] = np.exp(-gamma * np.linalg.norm(a - b))
    return K


@mistake("k19_expanded_far_away")
def rbf_kernel(A, B, gamma=1.0):
    A, B = np.asarray(A, float), np.asarray(B, float)
    d2 = np.sum(A**2, axis=1)[:, None] + np.sum(B**2, axis=1) - 2 * A @ B.T
    return np.exp(-gamma * d2)


@mistake("rbf_by_width")
def rbf_kernel(A, B, gamma=1.0):
    A, B = np.asarray(A, float), np.asarray(B, float)
    d2 = ((A[:, None] - B[None]) ** 2).sum(-1)
    return np.exp(-d2 / (2 * gamma**2))
