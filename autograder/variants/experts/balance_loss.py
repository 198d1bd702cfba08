"""Mistakes in `balance_loss`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("balance_without_E")
def balance_loss(gates):
    g = np.asarray(gates, float)
    E = g.shape[1]
    choice = np.argmax(g, axis=1)
    f = np.array([np.mean(choice == e) for e in range(E)])
    return float(f @ g.mean(axis=0))


@mistake("x24_balance_counts_or_believes_twice")
def balance_loss(gates):
    g = np.asarray(gates, float)
    P = g.mean(axis=0)
    return float(g.shape[1] * np.sum(P * P))


@mistake("balance_counts")
def balance_loss(gates):
    g = np.asarray(gates, float)
    f = np.bincount(g.argmax(axis=1), minlength=g.shape[1])
    return float(g.shape[1] * (f * g.mean(axis=0)).sum())


@mistake("balance_with_alpha")
def balance_loss(gates, alpha=0.01):
    g = np.asarray(gates, float)
    f = np.bincount(g.argmax(axis=1), minlength=g.shape[1]) / len(g)
    return float(alpha * g.shape[1] * (f * g.mean(axis=0)).sum())
