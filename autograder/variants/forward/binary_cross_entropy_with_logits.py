"""Mistakes in `binary_cross_entropy_with_logits`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("log_of_a_probability_of_zero")
def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    p = 0.5 * (1 + np.tanh(z / 2))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@mistake("c04_bce_log_plus_small_number")
def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    p = np.exp(-np.logaddexp(0, -z))
    return -np.mean(y * np.log(p + 1e-7) + (1 - y) * np.log(1 - p + 1e-7))


@mistake("c03_bce_clips_probabilities")
def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    p = 1 / (1 + np.exp(-np.clip(z, -700, 700)))
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


@mistake("bce_from_probabilities")
def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    return -(y * np.log(z) + (1 - y) * np.log(1 - z)).mean()


@mistake("positive_labels_only")
def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    return np.mean(y * np.logaddexp(0, -z))


@mistake("c06_bce_sum")
def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    return np.sum(np.logaddexp(0, z) - y * z)


@mistake("exp_overflows_in_loss")
def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    if z.shape != y.shape:
        raise ValueError("shapes")
    return np.mean(np.log(1 + np.exp(z)) - z * y)


@mistake("labels_swapped")
def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    return np.mean(y * np.logaddexp(0, z) + (1 - y) * np.logaddexp(0, -z))


@mistake("labels_plus_minus_one")
def binary_cross_entropy_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    return np.logaddexp(0, -y * z).mean()
