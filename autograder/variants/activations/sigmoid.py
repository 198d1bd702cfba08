"""Mistakes in `sigmoid`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a01_sigmoid_overflows")
def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


@mistake("a03_where_computes_both_sides")
def sigmoid(z):
    z = np.asarray(z, dtype=np.float64)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


@mistake("sigmoid_exp_over_one_plus_exp")
def sigmoid(z):
    e = np.exp(np.array(z, dtype=float))
    return e / (e + 1)


@mistake("sigmoid_mirrored")
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    out = np.empty_like(z)
    pos = z >= 0
    out[pos] = np.exp(-z[pos]) / (1 + np.exp(-z[pos]))
    out[~pos] = 1 / (1 + np.exp(z[~pos]))
    return out


@mistake("sigmoid_clips_logits")
def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -500, 500)
    return 1.0 / (1.0 + np.exp(-z))


@mistake("a37_sigmoid_rounds")
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.round(np.where(z < 0, e, 1.0) / (1.0 + e), 4)


@mistake("sigmoid_hard")
def sigmoid(z):
    return np.maximum(0.0, np.minimum(1.0, 0.2 * np.asarray(z, dtype=float) + 0.5))


@mistake()
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.exp(-np.logaddexp(0, -2 * z))


@mistake()
def sigmoid(z):
    return 1 / (1 + np.exp(-z) ** 2)
