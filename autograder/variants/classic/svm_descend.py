"""Mistakes in `svm_descend`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k25_new_w_for_b")
def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X, y = np.asarray(X, float), np.asarray(y, float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        w = w - lr * svm_loss(w, b, X, y, C)[1]
        b = b - lr * svm_loss(w, b, X, y, C)[2]
    return w, b


@mistake("svm_descend_sample_by_sample")
def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X, y = np.asarray(X, float), np.asarray(y, float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        for i in range(len(X)):
            _, dw, db = svm_loss(w, b, X[i : i + 1], y[i : i + 1], C)
            w, b = w - lr * dw, b - lr * db
    return w, b


@mistake("svm_descend_argument_ignored")
def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X, y = np.asarray(X, float), np.asarray(y, float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        loss, dw, db = svm_loss(w, b, X, y)
        w -= lr * dw
        b -= lr * db
    return w, b
