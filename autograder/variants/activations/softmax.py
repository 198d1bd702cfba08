"""Mistakes in `softmax`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a22_softmax_without_shift")
def softmax(z, axis=-1):
    e = np.exp(np.asarray(z, dtype=float))
    return e / np.sum(e, axis=axis, keepdims=True)


@mistake("a24_softmax_over_everything")
def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max())
    return e / e.sum()


@mistake("a24_softmax_over_everything")
def softmax(x, axis=-1):
    x = np.array(x, dtype=float)
    if x.size == 0:
        return x
    c = np.max(x)
    exp_x = np.exp(x - c)
    sum_exp_x = np.sum(exp_x)
    y = exp_x / sum_exp_x
    return y


@mistake("a25_softmax_axis_zero")
def softmax(z, axis=0):
    z = np.asarray(z, dtype=float)
    shifted = z - np.max(z, axis=axis, keepdims=True)
    return np.exp(shifted) / np.exp(shifted).sum(axis=axis, keepdims=True)


@mistake("softmax_global_maximum")
def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    z = z - np.max(z, initial=-np.inf)
    return np.exp(z) / np.exp(z).sum(axis=axis, keepdims=True)


@mistake("softmax_without_exponential")
def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    return z / np.sum(z, axis=axis, keepdims=True)


@mistake()
def softmax(z, axis=-1):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.max(axis=axis, keepdims=True)
