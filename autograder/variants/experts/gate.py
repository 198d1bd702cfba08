"""Mistakes in `gate`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x01_gate_by_sigmoid")
def gate(X, Wg, bg):
    z = np.asarray(X, float) @ np.asarray(Wg, float) + np.asarray(bg, float)
    return 0.5 * (1 + np.tanh(z / 2))


@mistake("x02_gate_over_samples")
def gate(X, Wg, bg):
    z = np.dot(X, Wg) + np.asarray(bg, dtype=float)
    e = np.exp(z - np.max(z, axis=0))
    return e / e.sum(axis=0)


@mistake("x03_gate_overflows")
def gate(X, Wg, bg):
    e = np.exp(np.dot(X, Wg) + np.asarray(bg, dtype=float))
    return e / np.sum(e, axis=1, keepdims=True)


@mistake("gate_one_shift_for_all")
def gate(X, Wg, bg):
    z = np.dot(X, Wg) + np.asarray(bg, dtype=float)
    e = np.exp(z - z.max())
    return e / np.sum(e, axis=-1, keepdims=True)


@mistake("gate_bias_forgotten")
def gate(X, Wg, bg):
    z = np.matmul(np.asarray(X, dtype=float), np.asarray(Wg, dtype=float))
    z -= z.max(axis=1)[:, None]
    return np.exp(z) / np.exp(z).sum(axis=1)[:, None]


@mistake()
def gate(X, Wg, bg):
    z = np.dot(X, Wg) + np.asarray(bg, dtype=float)
    z = z / np.sqrt(len(bg))
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
