"""Mistakes in `dense`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("b06_bias_forgotten")
def dense(X, W, b):
    return np.dot(np.asarray(X, dtype=float), np.asarray(W, dtype=float))


@mistake("b05_bias_before_the_map")
def dense(X, W, b):
    X, W, b = np.asarray(X, dtype=float), np.asarray(W, dtype=float), np.asarray(b, dtype=float)
    return (X + b) @ W


@mistake("b11_weights_out_in")
def dense(X, W, b):
    X, W, b = np.asarray(X, dtype=float), np.asarray(W, dtype=float), np.asarray(b, dtype=float)
    return X @ W.T + b


@mistake("b12_samples_in_columns")
def dense(X, W, b):
    X, W, b = np.asarray(X, dtype=float), np.asarray(W, dtype=float), np.asarray(b, dtype=float)
    return W @ X + b.reshape(-1, 1)


@mistake("multiplies_elementwise")
def dense(X, W, b):
    X, W, b = np.asarray(X, dtype=float), np.asarray(W, dtype=float), np.asarray(b, dtype=float)
    return X * W + b


@mistake("dense_subtracts_the_bias")
def dense(X, W, b):
    X, W, b = np.asarray(X, dtype=float), np.asarray(W, dtype=float), np.asarray(b, dtype=float)
    return np.matmul(X, W) - b


@mistake("activates_in_dense")
def dense(X, W, b):
    X, W, b = np.asarray(X, dtype=float), np.asarray(W, dtype=float), np.asarray(b, dtype=float)
    return np.tanh(X @ W + b)


@mistake()
def dense(X, W, b):
    X, W, b = np.asarray(X, dtype=float), np.asarray(W, dtype=float), np.asarray(b, dtype=float)
    return X @ W + b.sum()
