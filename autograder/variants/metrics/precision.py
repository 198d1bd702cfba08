"""Mistakes in `precision`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("e02_precision_is_recall")
def precision(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    scores = np.array([a / (a + b) if a + b > 0 else zero_division for a, b in zip(tp, fn)])
    if average in ("binary", "micro"):
        return float(scores[0])
    if average == "macro":
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)


@mistake("e14_weighted_by_predicted")
def precision(y_true, y_pred, average="binary", zero_division=0.0):
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
        return float(np.sum(scores * (tp + fp)) / np.sum(tp + fp))
    if average is None:
        return scores
    raise ValueError(average)


@mistake("e10_precision_nan")
def precision(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    scores = np.array([a / (a + b) if a + b > 0 else np.nan for a, b in zip(tp, fp)])
    if average in ("binary", "micro"):
        return float(scores[0])
    if average == "macro":
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)


@mistake("e11_precision_with_epsilon")
def precision(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    scores = np.array([a / (a + b + 1e-8) for a, b in zip(tp, fp)])
    if average in ("binary", "micro"):
        return float(scores[0])
    if average == "macro":
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)


@mistake("e13_micro_is_macro")
def precision(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    scores = np.array([a / (a + b) if a + b > 0 else zero_division for a, b in zip(tp, fp)])
    if average in ("binary",):
        return float(scores[0])
    if average in ("macro", "micro"):
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)


@mistake("zero_division_not_used")
def precision(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    scores = np.array([a / (a + b) if a + b > 0 else 0.0 for a, b in zip(tp, fp)])
    if average in ("binary", "micro"):
        return float(scores[0])
    if average == "macro":
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)


@mistake("e16_classes_of_truth_only")
def precision(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.unique(y_true))
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


@mistake()  # it refuses nothing, which is the habit that is named
def precision(y_true, y_pred, average="binary", zero_division=0.0):
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
    return scores


@mistake()
def precision(y_true, y_pred, average="binary", zero_division=0.0):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = [1] if average == "binary" else list(np.union1d(y_true, y_pred))
    tp = np.array([np.sum((y_pred == c) & (y_true == c)) for c in classes], float)
    fp = np.array([np.sum((y_pred == c) & (y_true != c)) for c in classes], float)
    fn = np.array([np.sum((y_pred != c) & (y_true == c)) for c in classes], float)
    if average == "micro":
        tp, fp, fn = tp.sum(keepdims=True), fp.sum(keepdims=True), fn.sum(keepdims=True)
    scores = np.array([(a + 1) / (a + b + 2) if a + b > 0 else zero_division for a, b in zip(tp, fp)])
    if average in ("binary", "micro"):
        return float(scores[0])
    if average == "macro":
        return float(scores.mean())
    if average == "weighted":
        return float(np.sum(scores * (tp + fn)) / np.sum(tp + fn))
    if average is None:
        return scores
    raise ValueError(average)
