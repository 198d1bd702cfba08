"""Mistakes in `log_softmax`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a30_log_of_softmax", base="masks")
def log_softmax(z, axis=-1):
    return np.log(softmax(z, axis))


@mistake("log_softmax_adds_epsilon")
def log_softmax(z, axis=-1):
    return np.log(softmax(z, axis=axis) + 1e-7)


@mistake("log_softmax_adds_epsilon")
def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    p = e / e.sum(axis=axis, keepdims=True)
    return np.log(p + 1e-9)


@mistake("log_softmax_without_shift")
def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    return z - np.log(np.sum(np.exp(z), axis=axis, keepdims=True))


@mistake("log_softmax_positive")
def log_softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    m = z.max(axis=axis, keepdims=True)
    return m + np.log(np.exp(z - m).sum(axis=axis, keepdims=True)) - z
