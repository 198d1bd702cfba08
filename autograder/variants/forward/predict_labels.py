"""Mistakes in `predict_labels`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("b02_logit_at_one_half")
def predict_labels(logits):
    z = np.asarray(logits, dtype=float)
    if z.ndim == 2 and z.shape[1] > 1:
        return np.argmax(z, axis=1)
    return (z.ravel() > 0.5).astype(int)


@mistake("logit_zero_is_positive")
def predict_labels(logits):
    z = np.asarray(logits, dtype=float)
    if z.ndim == 1:
        return (z >= 0).astype(int)
    if z.shape[1] == 1:
        return (z[:, 0] >= 0).astype(int)
    return z.argmax(axis=1)


@mistake("argmax_of_one_column")
def predict_labels(logits):
    z = np.asarray(logits, dtype=float)
    if z.ndim == 1:
        return np.where(z > 0, 1, 0)
    return np.argmax(z, axis=1)


@mistake("labels_as_column")
def predict_labels(logits):
    z = np.asarray(logits, dtype=float)
    if z.ndim == 2 and z.shape[1] > 1:
        return z.argmax(axis=-1)
    return (z > 0).astype(int)


@mistake("argmax_without_axis")
def predict_labels(logits):
    z = np.asarray(logits, dtype=float)
    if z.ndim == 1 or z.shape[1] == 1:
        return (z.reshape(-1) > 0).astype(np.int64)
    return np.argmax(z)


@mistake("argmax_along_samples")
def predict_labels(logits):
    z = np.asarray(logits, dtype=float)
    if z.ndim == 1 or z.shape[1] == 1:
        return (z.flatten() > 0) * 1
    return np.argmax(z, axis=0)


@mistake()
def predict_labels(logits):
    z = np.asarray(logits, dtype=float)
    if z.ndim == 1 or z.shape[1] == 1:
        return (z.flatten() < 0) * 1
    return np.argmax(z, axis=1)
