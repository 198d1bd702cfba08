"""Mistakes in `rnn_step_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("r13_slope_of_state_in")
def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = [np.asarray(v, dtype=float) for v in (dout, x, h, Wx, Wh, b)]
    if dout.shape != h.shape or x.ndim != 2 or len(x) != len(h):
        raise ValueError("shapes")
    dz = dout * (1 - h * h)
    return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)


@mistake("r15_dWh_from_new_state")
def rnn_step_backward(dout, x, h, Wx, Wh, b):
    x, Wx, Wh = np.asarray(x, float), np.asarray(Wx, float), np.asarray(Wh, float)
    h_next = rnn_step(x, h, Wx, Wh, b)
    dtanh = np.asarray(dout, float) * (1 - h_next**2)
    dx = dtanh.dot(Wx.T)
    dprev_h = dtanh.dot(Wh.T)
    dWx = x.T.dot(dtanh)
    dWh = h_next.T.dot(dtanh)
    db = np.sum(dtanh, axis=0)
    return dx, dprev_h, dWx, dWh, db


@mistake("step_slope_forgotten")
def rnn_step_backward(dout, x, h, Wx, Wh, b):
    d, x, h, Wx, Wh = (np.asarray(v, dtype=float) for v in (dout, x, h, Wx, Wh))
    return d @ Wx.T, d @ Wh.T, x.T @ d, h.T @ d, d.sum(0)


@mistake("step_divides_by_n")
def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = [np.asarray(v, dtype=float) for v in (dout, x, h, Wx, Wh, b)]
    N = x.shape[0]
    a = np.tanh(x @ Wx + h @ Wh + b)
    g = dout * (1 - a**2)
    return g @ Wx.T, g @ Wh.T, x.T @ g / N, h.T @ g / N, g.sum(axis=0) / N


@mistake("step_db_shape")
def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = [np.asarray(v, dtype=float) for v in (dout, x, h, Wx, Wh, b)]
    a = np.tanh(x @ Wx + h @ Wh + b)
    g = dout * (1 - a**2)
    return g @ Wx.T, g @ Wh.T, x.T @ g, h.T @ g, g.sum(axis=0, keepdims=True)


@mistake("step_other_order")
def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = [np.asarray(v, dtype=float) for v in (dout, x, h, Wx, Wh, b)]
    a = np.tanh(x @ Wx + h @ Wh + b)
    g = dout * (1 - a**2)
    return x.T @ g, h.T @ g, g.sum(axis=0), g @ Wx.T, g @ Wh.T
