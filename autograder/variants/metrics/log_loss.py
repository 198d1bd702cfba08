"""Mistakes in `log_loss`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("c04_log_loss_adds_epsilon")
def log_loss(y_true, probabilities):
    p, y = np.asarray(probabilities, float), np.asarray(y_true)
    if p.ndim == 1:
        p = np.column_stack([1 - p, p])
    return -np.mean(np.log(p[np.arange(len(y)), y] + 1e-12))


@mistake("log_loss_clip_1e15")
def log_loss(y_true, probabilities):
    p, y = np.asarray(probabilities, float), np.asarray(y_true)
    p = np.clip(p, 1e-15, 1 - 1e-15)
    if p.ndim == 1:
        return -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))
    return -np.mean([np.log(row[k]) for row, k in zip(p, y)])


@mistake("log_loss_summed")
def log_loss(y_true, probabilities):
    p, y = np.asarray(probabilities, float), np.asarray(y_true)
    eps = np.finfo(float).eps
    p = np.clip(p, eps, 1 - eps)
    if p.ndim == 1:
        return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))
    return -np.sum(np.log(p[np.arange(len(y)), y]))


@mistake("log_loss_not_clipped")
def log_loss(y_true, probabilities):
    p, y = np.asarray(probabilities, float), np.asarray(y_true)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    return float(-np.log(p[np.arange(len(y)), y]).mean())


@mistake("c16_log_loss_base_two")
def log_loss(y_true, probabilities):
    p, y = np.asarray(probabilities, float), np.asarray(y_true)
    eps = np.finfo(float).eps
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    p = np.clip(p, eps, 1 - eps)
    return float(-np.log2(p[np.arange(len(y)), y]).mean())


@mistake()
def log_loss(y_true, probabilities):
    p, y = np.asarray(probabilities, float), np.asarray(y_true)
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    return float(((1 - p[np.arange(len(y)), y]) ** 2).mean())
