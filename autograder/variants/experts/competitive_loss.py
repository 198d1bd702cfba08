"""Mistakes in `competitive_loss`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x14_competitive_is_cooperative")
def competitive_loss(gates, outputs, y):
    m, y = mixture(gates, outputs), np.asarray(y, float)
    if m.shape != y.shape:
        raise ValueError("y")
    return np.mean((m - y) ** 2)


@mistake("x15_competitive_without_gates")
def competitive_loss(gates, outputs, y):
    g, o, y = np.asarray(gates, float), np.asarray(outputs, float), np.asarray(y, float)
    if o.ndim != 3 or g.shape != o.shape[:2] or y.shape != (o.shape[0], o.shape[2]):
        raise ValueError("shapes")
    total = 0.0
    for n in range(len(y)):
        for e in range(o.shape[1]):
            total += np.sum((o[n, e] - y[n]) ** 2)
    return total / y.size


@mistake("x16_competitive_over_samples_only")
def competitive_loss(gates, outputs, y):
    g, o, y = np.asarray(gates, float), np.asarray(outputs, float), np.asarray(y, float)
    if o.ndim != 3 or g.shape != o.shape[:2] or y.shape != (o.shape[0], o.shape[2]):
        raise ValueError("shapes")
    dist = np.sum((o - y[:, None, :]) ** 2, axis=-1)
    return float(np.mean(np.sum(g * dist, axis=1)))


@mistake("competitive_best_only")
def competitive_loss(gates, outputs, y):
    g, o, y = np.asarray(gates, float), np.asarray(outputs, float), np.asarray(y, float)
    if o.ndim != 3 or g.shape != o.shape[:2] or y.shape != (o.shape[0], o.shape[2]):
        raise ValueError("shapes")
    i = np.arange(len(y))
    best = np.argmax(g, axis=1)
    return float(np.sum((o[i, best] - y) ** 2 * g[i, best][:, None]) / y.size)
