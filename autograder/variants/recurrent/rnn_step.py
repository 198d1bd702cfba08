"""Mistakes in `rnn_step`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("r05_weights_swapped")
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = (np.asarray(v, dtype=float) for v in (x, h, Wx, Wh, b))
    if x.ndim != 2 or h.ndim != 2 or len(x) != len(h):
        raise ValueError("x, h")
    z = np.matmul(x, Wh) + np.matmul(h, Wx) + b
    if activation == "tanh":
        return np.tanh(z)
    if activation == "relu":
        return np.maximum(0.0, z)
    if activation == "linear":
        return z
    raise ValueError(activation)


@mistake("r06_weights_transposed")
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    a = np.dot(x, np.transpose(Wx)) + np.dot(h, np.transpose(Wh)) + b
    if activation == "tanh":
        return np.tanh(a)
    elif activation == "relu":
        return a * (a > 0)
    elif activation == "linear":
        return a
    else:
        raise ValueError("no such activation")


@mistake("r08_state_outside_tanh")
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = [np.array(v, dtype=np.float64) for v in (x, h, Wx, Wh, b)]
    N, D = x.shape
    H = h.shape[1]
    if h.shape[0] != N or Wx.shape != (D, H) or Wh.shape != (H, H) or b.shape != (H,):
        raise ValueError("shapes")
    new = x.dot(Wx) + b
    if activation == "tanh":
        new = np.tanh(new)
    elif activation == "relu":
        new = np.maximum(new, 0)
    elif activation != "linear":
        raise ValueError(activation)
    return new + h.dot(Wh)


@mistake("b23_input_forgotten")
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    h, Wh, b = np.asarray(h, float), np.asarray(Wh, float), np.asarray(b, float)
    z = h @ Wh + b
    return {"tanh": np.tanh(z), "relu": np.maximum(z, 0), "linear": z}[activation]


@mistake("rnn_step_bias_outside")
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = (np.asarray(v, dtype=float) for v in (x, h, Wx, Wh, b))
    z = x @ Wx + h @ Wh
    if activation == "tanh":
        z = np.tanh(z)
    elif activation == "relu":
        z = np.where(z > 0, z, 0.0)
    elif activation != "linear":
        raise ValueError("activation")
    return z + b


@mistake("rnn_step_sigmoid")
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = (np.asarray(v, dtype=float) for v in (x, h, Wx, Wh, b))
    if x.ndim != 2 or h.ndim != 2 or Wx.shape != (x.shape[1], h.shape[1]) or len(x) != len(h):
        raise ValueError("shape")
    if Wh.shape != (h.shape[1], h.shape[1]) or b.shape != (h.shape[1],):
        raise ValueError("shape")
    z = x @ Wx + h @ Wh + b
    if activation == "tanh":
        return 1 / (1 + np.exp(-z))
    if activation == "relu":
        return np.maximum(z, 0)
    if activation == "linear":
        return z
    raise ValueError(activation)


@mistake()
def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = (np.asarray(v, dtype=float) for v in (x, h, Wx, Wh, b))
    z = x @ Wx + np.tanh(h) @ Wh + b
    if activation == "tanh":
        return np.tanh(z)
    if activation == "relu":
        return np.maximum(z, 0)
    if activation == "linear":
        return z
    raise ValueError(activation)
