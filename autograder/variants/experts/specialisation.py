"""Mistakes in `specialisation`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x27_normalised_over_domains")
def specialisation(gates, domains):
    g, d = np.asarray(gates, float), np.asarray(domains)
    rows = np.array([g[d == k].mean(axis=0) for k in range(d.max() + 1)])
    return rows / rows.sum(axis=0)


@mistake("specialisation_over_all_samples")
def specialisation(gates, domains):
    g, d = np.asarray(gates, float), np.asarray(domains)
    out = np.zeros((d.max() + 1, g.shape[1]))
    for n in range(len(g)):
        out[d[n]] += g[n]
    return out / len(g)


@mistake("specialisation_counts_choices")
def specialisation(gates, domains):
    g, d = np.asarray(gates, float), np.asarray(domains)
    chosen = np.eye(g.shape[1])[g.argmax(axis=1)]
    return np.stack([chosen[d == k].mean(axis=0) for k in np.unique(d)])
