"""Mistakes in `rnn_gradients`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("gradients_mse_over_samples")
def rnn_gradients(X, y, params, loss="cross_entropy"):
    X = np.asarray(X, dtype=float)
    Wx, Wh, b, Wy, by = (np.asarray(params[k], dtype=float) for k in ("Wx", "Wh", "b", "Wy", "by"))
    N = len(X)
    h0 = np.zeros((N, len(b)))
    H = rnn_forward(X, h0, Wx, Wh, b)
    out = H[:, -1] @ Wy + by
    y = np.asarray(y)
    if loss == "mse":
        if y.shape != out.shape:
            raise ValueError("y")
        L = ((out - y) ** 2).sum() / N
        d = 2 * (out - y) / N
    elif loss == "cross_entropy":
        if y.shape != (N,):
            raise ValueError("y")
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        L = -logp[np.arange(N), y].mean()
        d = np.exp(logp)
        d[np.arange(N), y] -= 1
        d /= N
    else:
        raise ValueError(loss)
    dH = np.zeros_like(H)
    dH[:, -1] = d @ Wy.T
    dX, dh0, dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)
    return float(L), {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ d, "by": d.sum(axis=0)}


@mistake("gradients_into_every_state")
def rnn_gradients(X, y, params, loss="cross_entropy"):
    X = np.asarray(X, dtype=float)
    Wx, Wh, b, Wy, by = (np.asarray(params[k], dtype=float) for k in ("Wx", "Wh", "b", "Wy", "by"))
    N = len(X)
    h0 = np.zeros((N, len(b)))
    H = rnn_forward(X, h0, Wx, Wh, b)
    out = H[:, -1] @ Wy + by
    y = np.asarray(y)
    if loss == "mse":
        if y.shape != out.shape:
            raise ValueError("y")
        L = np.mean((out - y) ** 2)
        d = 2 * (out - y) / out.size
    elif loss == "cross_entropy":
        if y.shape != (N,):
            raise ValueError("y")
        s = out - out.max(axis=1, keepdims=True)
        logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        L = -logp[np.arange(N), y].mean()
        d = np.exp(logp)
        d[np.arange(N), y] -= 1
        d /= N
    else:
        raise ValueError(loss)
    dH = np.repeat((d @ Wy.T)[:, None, :], H.shape[1], axis=1)
    dX, dh0, dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)
    return float(L), {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ d, "by": d.sum(axis=0)}
