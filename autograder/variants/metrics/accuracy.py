"""Mistakes in `accuracy`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("accuracy_counts")
def accuracy(y_true, y_pred):
    return int(np.sum(np.asarray(y_true) == np.asarray(y_pred)))


@mistake("accuracy_percent")
def accuracy(y_true, y_pred):
    correct = 0
    for t, p in zip(y_true, y_pred):
        if t == p:
            correct += 1
    return correct / len(y_true) * 100


@mistake("lists_compared_whole")
def accuracy(y_true, y_pred):
    return np.mean(y_true == y_pred)


@mistake("error_rate")
def accuracy(y_true, y_pred):
    return 1 - np.mean(np.asarray(y_true) == np.asarray(y_pred))


@mistake("accuracy_of_positives")
def accuracy(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
    return np.sum((y_true == 1) & (y_pred == 1)) / len(y_true)
