"""Mistakes in `rnn_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("r16_later_steps_forgotten")
def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0 = np.asarray(dH, float), np.asarray(X, float), np.asarray(h0, float)
    H = rnn_forward(X, h0, Wx, Wh, b)
    N, T, D = X.shape
    dX = np.zeros(X.shape)
    dWx, dWh, db = np.zeros(np.shape(Wx)), np.zeros(np.shape(Wh)), np.zeros(np.shape(b))
    for t in range(T - 1, -1, -1):
        prev = h0 if t == 0 else H[:, t - 1]
        dX[:, t], dprev, a, c, d = rnn_step_backward(dH[:, t], X[:, t], prev, Wx, Wh, b)
        dWx += a
        dWh += c
        db += d
    return dX, dprev, dWx, dWh, db


@mistake("r17_outside_slope_forgotten")
def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0 = np.asarray(dH, float), np.asarray(X, float), np.asarray(h0, float)
    states = rnn_forward(X, h0, Wx, Wh, b)
    T = X.shape[1]
    dX, dWx, dWh, db = np.zeros_like(X), 0, 0, 0
    dh = dH[:, T - 1]
    for t in reversed(range(T)):
        before = states[:, t - 1] if t else h0
        dX[:, t], dh, gx, gh, gb = rnn_step_backward(dh, X[:, t], before, Wx, Wh, b)
        dWx, dWh, db = dWx + gx, dWh + gh, db + gb
    return dX, dh, dWx, dWh, db


@mistake("r18_one_step_only")
def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0 = np.asarray(dH, float), np.asarray(X, float), np.asarray(h0, float)
    states = np.concatenate([h0[:, None], rnn_forward(X, h0, Wx, Wh, b)], axis=1)
    dX = np.zeros_like(X)
    dh = np.zeros_like(h0)
    for t in range(X.shape[1] - 1, -1, -1):
        dX[:, t], dh, dWx, dWh, db = rnn_step_backward(dH[:, t] + dh, X[:, t], states[:, t], Wx, Wh, b)
    return dX, dh, dWx, dWh, db


@mistake("r19_divided_by_T")
def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0 = np.asarray(dH, float), np.asarray(X, float), np.asarray(h0, float)
    states = np.concatenate([h0[:, None], rnn_forward(X, h0, Wx, Wh, b)], axis=1)
    T = X.shape[1]
    dX = np.zeros_like(X)
    dh = np.zeros_like(h0)
    total = [0.0, 0.0, 0.0]
    for t in range(T - 1, -1, -1):
        dX[:, t], dh, *g = rnn_step_backward(dH[:, t] + dh, X[:, t], states[:, t], Wx, Wh, b)
        total = [s + one for s, one in zip(total, g)]
    return dX, dh, total[0] / T, total[1] / T, total[2] / T


@mistake("backward_other_order")
def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0 = np.asarray(dH, float), np.asarray(X, float), np.asarray(h0, float)
    states = np.concatenate([h0[:, None], rnn_forward(X, h0, Wx, Wh, b)], axis=1)
    dX = np.zeros_like(X)
    dh = np.zeros_like(h0)
    dWx = dWh = db = 0
    for t in range(X.shape[1] - 1, -1, -1):
        dX[:, t], dh, gx, gh, gb = rnn_step_backward(dH[:, t] + dh, X[:, t], states[:, t], Wx, Wh, b)
        dWx, dWh, db = dWx + gx, dWh + gh, db + gb
    return dWx, dWh, db, dX, dh


@mistake("backward_truncated")
def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0 = np.asarray(dH, float), np.asarray(X, float), np.asarray(h0, float)
    states = np.concatenate([h0[:, None], rnn_forward(X, h0, Wx, Wh, b)], axis=1)
    T = X.shape[1]
    dX = np.zeros_like(X)
    dh = np.zeros_like(h0)
    dWx, dWh, db = np.zeros(np.shape(Wx)), np.zeros(np.shape(Wh)), np.zeros(np.shape(b))
    for t in range(T - 1, max(-1, T - 4), -1):
        dX[:, t], dh, gx, gh, gb = rnn_step_backward(dH[:, t] + dh, X[:, t], states[:, t], Wx, Wh, b)
        dWx += gx
        dWh += gh
        db += gb
    return dX, dh, dWx, dWh, db
