"""Mistakes in `cross_entropy_with_logits_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("c06_ce_sum")
def cross_entropy_with_logits_backward(Z, y):
    Z = np.asarray(Z, float)
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] -= 1
    return p


@mistake("c07_divided_by_entries")
def cross_entropy_with_logits_backward(Z, y):
    Z = np.asarray(Z, float)
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    t = np.eye(Z.shape[1])[np.asarray(y)]
    return (p - t) / Z.size


@mistake("c01_ce_sign")
def cross_entropy_with_logits_backward(Z, y):
    Z = np.asarray(Z, float)
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    t = np.zeros_like(p)
    t[np.arange(len(Z)), y] = 1
    return (t - p) / len(Z)


@mistake("true_class_only")
def cross_entropy_with_logits_backward(Z, y):
    Z = np.asarray(Z, float)
    n = len(Z)
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    g = np.zeros_like(p)
    g[range(n), y] = (p[range(n), y] - 1) / n
    return g


@mistake("a22_no_shift")
def cross_entropy_with_logits_backward(Z, y):
    Z = np.asarray(Z, float)
    p = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), np.asarray(y)] -= 1
    return p / Z.shape[0]


@mistake("cross_entropy_with_logits_backward_from_probabilities")
def cross_entropy_with_logits_backward(Z, y):
    Z = np.asarray(Z, float)
    t = np.eye(Z.shape[1])[np.asarray(y)]
    return -t / Z / len(Z)


@mistake()
def cross_entropy_with_logits_backward(Z, y):
    Z = np.asarray(Z, float)
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(Z)), y] += 1
    return p / len(Z)
