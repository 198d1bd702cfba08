"""Mistakes in `svm_decision`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k26_bias_dropped")
def svm_decision(alphas, b, X_train, y_train, X, kernel):
    a, y = np.asarray(alphas, float), np.asarray(y_train, float)
    K = np.asarray(kernel(np.asarray(X_train, float), np.asarray(X, float)))
    return K.T @ (a * y)


@mistake("svm_decision_as_labels")
def svm_decision(alphas, b, X_train, y_train, X, kernel):
    a, y = np.asarray(alphas, float), np.asarray(y_train, float)
    K = np.asarray(kernel(np.asarray(X_train, float), np.asarray(X, float)))
    return np.sign(K.T @ (a * y) + b)
