"""Mistakes in `responsibilities`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x17_responsibilities_are_the_gates")
def responsibilities(gates, outputs, y, sigma=1.0):
    return np.array(gates, dtype=float)


@mistake("x18_responsibilities_without_gates")
def responsibilities(gates, outputs, y, sigma=1.0):
    o, y = np.asarray(outputs, float), np.asarray(y, float)
    s = -((o - y[:, None]) ** 2).sum(-1) / (2 * sigma**2)
    r = np.exp(s - s.max(axis=1, keepdims=True))
    return r / r.sum(axis=1, keepdims=True)


@mistake("x20_responsibilities_underflow")
def responsibilities(gates, outputs, y, sigma=1.0):
    g, o, y = np.asarray(gates, float), np.asarray(outputs, float), np.asarray(y, float)
    d = np.sum((y[:, None, :] - o) ** 2, axis=2)
    r = g * np.exp(-d / (2 * sigma**2))
    return r / r.sum(axis=1, keepdims=True)


@mistake("x19_responsibilities_distance_or_sigma_not_squared")
def responsibilities(gates, outputs, y, sigma=1.0):
    g, o, y = np.asarray(gates, float), np.asarray(outputs, float), np.asarray(y, float)
    s = -((o - y[:, None]) ** 2).sum(-1) / (2 * sigma)
    s -= np.where(g > 0, s, -np.inf).max(axis=1, keepdims=True)
    r = np.where(g > 0, g * np.exp(np.minimum(s, 0)), 0)
    return r / r.sum(axis=1, keepdims=True)


@mistake("responsibilities_not_normalised")
def responsibilities(gates, outputs, y, sigma=1.0):
    g, o, y = np.asarray(gates, float), np.asarray(outputs, float), np.asarray(y, float)
    return g * np.exp(-np.sum((y[:, None, :] - o) ** 2, axis=2) / (2 * sigma**2))
