"""Mistakes in `clip_by_global_norm`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("clip_each_array")
def clip_by_global_norm(grads, max_norm):
    out = {}
    for k, g in grads.items():
        g = np.asarray(g, float)
        n = np.linalg.norm(g)
        out[k] = g * max_norm / n if n > max_norm else g.copy()
    return out


@mistake("clip_by_value")
def clip_by_global_norm(grads, max_norm):
    return {k: np.clip(np.asarray(g, float), -max_norm, max_norm) for k, g in grads.items()}


@mistake("clip_eps")
def clip_by_global_norm(grads, max_norm):
    total = np.sqrt(sum(np.sum(np.asarray(g, float) ** 2) for g in grads.values()))
    scale = max_norm / (total + 1e-6)
    if scale < 1:
        return {k: np.asarray(g, float) * scale for k, g in grads.items()}
    return {k: np.array(g, float) for k, g in grads.items()}


@mistake("clip_no_root")
def clip_by_global_norm(grads, max_norm):
    total = sum(float(np.sum(np.asarray(g, float) ** 2)) for g in grads.values())
    if total > max_norm:
        return {k: np.asarray(g, float) * max_norm / total for k, g in grads.items()}
    return {k: np.array(g, float) for k, g in grads.items()}


@mistake("clip_always")
def clip_by_global_norm(grads, max_norm):
    flat = np.concatenate([np.ravel(np.asarray(g, float)) for g in grads.values()])
    norm = np.linalg.norm(flat)
    return {k: np.asarray(g, float) / norm * max_norm for k, g in grads.items()}
