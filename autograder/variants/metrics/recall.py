"""Mistakes in `recall`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("e02_recall_is_precision")
def recall(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    scores = np.array([a / (a + b) if a + b > 0 else zero_division for a, b in zip(tp, fp)])
    if average in ("binary", "micro"):
        return float(scores[0])
    if average == "macro":
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)


@mistake("recall_nan")
def recall(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    scores = np.array([a / (a + b) if a + b > 0 else float("nan") for a, b in zip(tp, fn)])
    if average in ("binary", "micro"):
        return float(scores[0])
    if average == "macro":
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)


@mistake("recall_zero_division_not_used")
def recall(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    scores = np.array([a / (a + b) if a + b > 0 else 0 for a, b in zip(tp, fn)])
    if average in ("binary", "micro"):
        return float(scores[0])
    if average == "macro":
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)


@mistake("recall_over_all_samples")
def recall(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    scores = np.array([a / len(y_true) if a + b > 0 else zero_division for a, b in zip(tp, fn)])
    if average in ("binary", "micro"):
        return float(scores[0])
    if average == "macro":
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)
