"""Mistakes in `top_k_gates`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x09_top_k_not_renormalised")
def top_k_gates(logits, k):
    z = np.asarray(logits, dtype=float)
    if k < 1 or k > z.shape[1]:
        raise ValueError("k must be in 1..E")
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    order = np.argsort(-z, axis=1, kind="stable")
    out = np.zeros_like(p)
    for n in range(len(z)):
        for j in order[n, :k]:
            out[n, j] = p[n, j]
    return out


@mistake("x10_zeros_before_the_softmax")
def top_k_gates(logits, k):
    z = np.asarray(logits, dtype=float)
    if not 1 <= k <= z.shape[1]:
        raise ValueError("k")
    masked = np.zeros(z.shape)
    for i, row in enumerate(z):
        top = np.argsort(-row, kind="stable")[:k]
        masked[i, top] = row[top]
    e = np.exp(masked - masked.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake("x11_keeps_all_equals")
def top_k_gates(logits, k):
    z = np.asarray(logits, dtype=float)
    if not 1 <= k <= z.shape[1]:
        raise ValueError("k must be in 1 ... E")
    threshold = np.sort(z, axis=1)[:, -k][:, None]
    e = np.where(z >= threshold, np.exp(z - z.max(axis=1, keepdims=True)), 0.0)
    return e / e.sum(axis=1, keepdims=True)


@mistake("top_k_ties_to_the_last")
def top_k_gates(logits, k):
    z = np.asarray(logits, dtype=float)
    if not 1 <= k <= z.shape[1]:
        raise ValueError("k must be in 1 ... E")
    e = np.exp(z - z.max(axis=1, keepdims=True))
    drop = np.argsort(z, axis=1, kind="stable")[:, : z.shape[1] - k]
    for i in range(len(z)):
        e[i, drop[i]] = 0
    return e / e.sum(axis=1, keepdims=True)


@mistake()  # what is not refused is a habit
def top_k_gates(logits, k):
    z = np.asarray(logits, dtype=float)
    keep = np.argsort(-z, axis=1, kind="stable")[:, :k]
    result = np.zeros(z.shape)
    for i in range(len(z)):
        v = z[i, keep[i]]
        e = np.exp(v - v.max())
        result[i, keep[i]] = e / e.sum()
    return result
