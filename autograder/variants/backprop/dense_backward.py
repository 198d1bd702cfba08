"""Mistakes in `dense_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("c18_db_is_a_mean")
def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout, float), np.asarray(X, float), np.asarray(W, float)
    return dout @ W.T, X.T @ dout, np.mean(dout, axis=0)


@mistake("c19_db_is_a_row")
def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout, float), np.asarray(X, float), np.asarray(W, float)
    return dout.dot(W.T), X.T.dot(dout), dout.sum(axis=0, keepdims=True)


@mistake("c09_divided_by_n_again")
def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout, float), np.asarray(X, float), np.asarray(W, float)
    m = X.shape[0]
    dW = np.dot(X.T, dout) / m
    db = np.sum(dout, axis=0) / m
    dX = np.dot(dout, W.T)
    return dX, dW, db


@mistake("c21_w_not_transposed")
def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout, float), np.asarray(X, float), np.asarray(W, float)
    return dout @ W, X.T @ dout, dout.sum(0)


@mistake("parts_in_another_order")
def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout, float), np.asarray(X, float), np.asarray(W, float)
    return X.T @ dout, dout.sum(axis=0), dout @ W.T


@mistake("c18_db_not_summed")
def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout, float), np.asarray(X, float), np.asarray(W, float)
    return dout @ W.T, X.T @ dout, dout


@mistake("db_over_the_neurons")
def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout, float), np.asarray(X, float), np.asarray(W, float)
    return dout @ W.T, X.T @ dout, dout.sum(axis=1)


@mistake("dw_transposed")
def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout, float), np.asarray(X, float), np.asarray(W, float)
    return dout @ W.T, dout.T @ X, dout.sum(axis=0)


@mistake()
def dense_backward(dout, X, W):
    dout, X, W = np.asarray(dout, float), np.asarray(X, float), np.asarray(W, float)
    return dout @ W.T, X.T @ dout, dout.max(axis=0)
