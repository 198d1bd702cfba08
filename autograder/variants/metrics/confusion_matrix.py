"""Mistakes in `confusion_matrix`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("e01_confusion_transposed")
def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = np.union1d(y_true, y_pred) if labels is None else np.asarray(labels)
    M = np.zeros((len(classes), len(classes)), dtype=int)
    for i, p in enumerate(classes):
        for j, t in enumerate(classes):
            M[i, j] = np.sum((y_pred == p) & (y_true == t))
    return M


@mistake("e07_repeated_pairs_lost")
def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = list(np.union1d(y_true, y_pred)) if labels is None else list(labels)
    C = np.zeros((len(classes), len(classes)), dtype=int)
    keep = np.isin(y_true, classes) & np.isin(y_pred, classes)
    rows = [classes.index(t) for t in y_true[keep]]
    cols = [classes.index(p) for p in y_pred[keep]]
    C[rows, cols] += 1
    return C


@mistake("matrix_of_floats")
def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = list(np.union1d(y_true, y_pred)) if labels is None else list(labels)
    C = np.zeros((len(classes), len(classes)))
    for t, p in zip(y_true, y_pred):
        if t in classes and p in classes:
            C[classes.index(t), classes.index(p)] += 1
    return C


@mistake("e05_classes_of_truth_only")
def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = sorted(set(y_true.tolist())) if labels is None else list(labels)
    C = np.zeros((len(classes), len(classes)), dtype=int)
    for t, p in zip(y_true.tolist(), y_pred.tolist()):
        if t in classes and p in classes:
            C[classes.index(t), classes.index(p)] += 1
    return C


@mistake("classes_up_to_largest")
def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    if labels is None:
        labels = list(range(int(max(y_true.max(), y_pred.max())) + 1))
    labels = list(labels)
    C = np.zeros((len(labels), len(labels)), dtype=int)
    for t, p in zip(y_true.tolist(), y_pred.tolist()):
        if t in labels and p in labels:
            C[labels.index(t), labels.index(p)] += 1
    return C


@mistake()
def confusion_matrix(y_true, y_pred, labels=None):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    classes = list(np.union1d(y_true, y_pred)) if labels is None else list(labels)
    C = np.zeros((len(classes), len(classes)), dtype=int)
    for t, p in zip(y_true, y_pred):
        if t in classes and p in classes and t == p:
            C[classes.index(t), classes.index(p)] += 1
    return C
