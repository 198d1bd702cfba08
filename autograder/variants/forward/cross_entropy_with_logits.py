"""Mistakes in `cross_entropy_with_logits`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("c06_sum")
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    m = Z.max(axis=1, keepdims=True)
    logp = Z - m - np.log(np.exp(Z - m).sum(axis=1, keepdims=True))
    return -sum(logp[i, k] for i, k in enumerate(y))


@mistake("a30_log_of_softmax")
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    e = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    p = e / np.sum(e, axis=1, keepdims=True)
    return -np.mean(np.log(p[np.arange(len(y)), y]))


@mistake("c04_log_plus_small_number")
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    e = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    p = e / np.sum(e, axis=1, keepdims=True)
    batch_size = Z.shape[0]
    return -np.sum(np.log(p[np.arange(batch_size), y] + 1e-7)) / batch_size


@mistake("c04_log_plus_small_number")
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    e = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    p = e / np.sum(e, axis=1, keepdims=True)
    return float(np.mean([-np.log(p[i][t] + 1e-9) for i, t in enumerate(y)]))


@mistake("c03_clips_probabilities")
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    y = np.asarray(y)
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.log(p[range(len(y)), y]).mean()


@mistake("a22_logsumexp_without_shift")
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    n = Z.shape[0]
    return np.mean(np.log(np.sum(np.exp(Z), axis=1)) - Z[np.arange(n), y])


@mistake("c01_sign_missing")
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    Z = Z - Z.max(axis=1, keepdims=True)
    logp = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return logp[np.arange(len(Z)), y].mean()


@mistake("c13_expects_one_hot")
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    Z = Z - Z.max(axis=1, keepdims=True)
    logp = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -np.sum(y * logp) / len(Z)


@mistake("ce_from_probabilities")
def cross_entropy_with_logits(Z, y):
    p = np.asarray(Z, dtype=float)
    return -np.mean(np.log(p[np.arange(p.shape[0]), y]))


@mistake("c07_divides_by_classes_too")
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    m = Z.max(axis=1, keepdims=True)
    logp = Z - m - np.log(np.exp(Z - m).sum(axis=1, keepdims=True))
    onehot = np.eye(Z.shape[1])[np.asarray(y)]
    return -(onehot * logp).mean()


@mistake()
def cross_entropy_with_logits(Z, y):
    Z = np.asarray(Z, dtype=float)
    p = np.exp(Z - Z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    return 1 - p[np.arange(len(Z)), y].mean()
