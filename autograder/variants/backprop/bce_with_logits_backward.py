"""Mistakes in `bce_with_logits_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("c06_bce_sum")
def bce_with_logits_backward(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    return 0.5 * (1 + np.tanh(0.5 * z)) - y


@mistake("c12_bce_times_slope")
def bce_with_logits_backward(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    s = 0.5 * (1 + np.tanh(0.5 * z))
    return (s - y) * s * (1 - s) / z.size


@mistake("c15_bce_sign")
def bce_with_logits_backward(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    s = 0.5 * (1 + np.tanh(0.5 * z))
    return (y - s) / y.size


@mistake("logit_for_probability")
def bce_with_logits_backward(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    return (z - y) / z.size


@mistake("bce_exp_overflows")
def bce_with_logits_backward(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    return (np.exp(z) / (1 + np.exp(z)) - y) / z.size


@mistake()
def bce_with_logits_backward(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    return (0.5 * (1 + np.tanh(0.5 * z)) - y) ** 2 / z.size
