"""Mistakes in `cooperative_loss`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x16_cooperative_over_samples_only")
def cooperative_loss(gates, outputs, y):
    y = np.asarray(y, dtype=float)
    m = mixture(gates, outputs)
    if m.shape != y.shape:
        raise ValueError("y")
    return float(np.sum((m - y) ** 2) / len(y))


@mistake("cooperative_half")
def cooperative_loss(gates, outputs, y):
    m, y = mixture(gates, outputs), np.asarray(y, dtype=float)
    if m.shape != y.shape:
        raise ValueError("y has another shape than the mixture")
    return 0.5 * float(((m - y) ** 2).mean())


@mistake("cooperative_is_competitive")
def cooperative_loss(gates, outputs, y):
    g, o, y = np.asarray(gates, float), np.asarray(outputs, float), np.asarray(y, float)
    if o.ndim != 3 or g.shape != o.shape[:2] or y.shape != (o.shape[0], o.shape[2]):
        raise ValueError("shapes")
    return float(np.mean(((o - y[:, None, :]) ** 2 * g[..., None]).sum(axis=1)))
