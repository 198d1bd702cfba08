"""Mistakes in `greedy_weights`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x29_greedy_fits_to_y")
def greedy_weights(Phi, y):
    Phi, y = np.asarray(Phi, float), np.asarray(y, float)
    w = []
    for k in range(Phi.shape[1]):
        col = Phi[:, k]
        w.append(np.dot(col, y) / np.dot(col, col))
    return np.array(w)


@mistake("x28_greedy_refits")
def greedy_weights(Phi, y):
    Phi, y = np.asarray(Phi, float), np.asarray(y, float)
    for k in range(1, Phi.shape[1] + 1):
        w = np.linalg.lstsq(Phi[:, :k], y, rcond=None)[0]
    return w


@mistake("greedy_without_length")
def greedy_weights(Phi, y):
    Phi, r = np.asarray(Phi, float), np.array(y, float)
    w = np.zeros(Phi.shape[1])
    for k in range(Phi.shape[1]):
        w[k] = Phi[:, k] @ r
        r -= w[k] * Phi[:, k]
    return w
