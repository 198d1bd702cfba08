"""Mistakes in `rnn_forward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("r10_h0_included")
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X = np.asarray(X, dtype=float)
    N, T, D = X.shape
    H = np.zeros((N, T + 1, len(b)))
    H[:, 0] = h0
    for t in range(T):
        H[:, t + 1] = rnn_step(X[:, t], H[:, t], Wx, Wh, b, activation)
    return H


@mistake("r11_axes_swapped")
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X = np.asarray(X, dtype=float)
    h = np.asarray(h0, dtype=float)
    hs = np.zeros((X.shape[0], X.shape[1], h.shape[1]))
    for t in range(X.shape[0]):
        h = rnn_step(X[t], h, Wx, Wh, b, activation)
        hs[t] = h
    return hs


@mistake("rnn_forward_time_major")
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    h = h0
    outputs = []
    for x_t in np.swapaxes(np.asarray(X, dtype=float), 0, 1):
        h = rnn_step(x_t, h, Wx, Wh, b, activation)
        outputs.append(h)
    return np.array(outputs)


@mistake("rnn_forward_always_tanh")
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X = np.asarray(X, dtype=float)
    H = np.empty((X.shape[0], X.shape[1], np.shape(h0)[1]))
    prev = np.asarray(h0, dtype=float)
    for t in range(X.shape[1]):
        prev = rnn_step(X[:, t, :], prev, Wx, Wh, b)
        H[:, t, :] = prev
    return H


@mistake("r12_states_share_one_array")
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X = np.asarray(X, dtype=float)
    h = np.array(h0, dtype=float)
    states = []
    for t in range(X.shape[1]):
        h[:] = rnn_step(X[:, t], h, Wx, Wh, b, activation)
        states.append(h)
    return np.stack(states, axis=1)


@mistake("rnn_forward_every_step_from_h0")
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X = np.asarray(X, dtype=float)
    return np.stack([rnn_step(X[:, t], h0, Wx, Wh, b, activation) for t in range(X.shape[1])], axis=1)


@mistake("rnn_forward_returns_pair")
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X = np.asarray(X, dtype=float)
    h, all_h = h0, []
    for t in range(X.shape[1]):
        h = rnn_step(X[:, t], h, Wx, Wh, b, activation)
        all_h.append(h)
    return np.stack(all_h, axis=1), h


@mistake()
def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X = np.asarray(X, dtype=float)
    h, states = np.asarray(h0, dtype=float), []
    for t in range(X.shape[1]):
        h = 0.5 * (h + rnn_step(X[:, t], h, Wx, Wh, b, activation))
        states.append(h)
    return np.stack(states, axis=1)
