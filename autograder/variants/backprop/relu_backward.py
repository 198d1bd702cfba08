"""Mistakes in `relu_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a12_gate_from_dout")
def relu_backward(dout, z):
    dout = np.array(dout, float)
    dout[dout < 0] = 0
    return dout


@mistake("a06_relu_ignores_dout")
def relu_backward(dout, z):
    return np.where(np.asarray(z, float) > 0, 1.0, 0.0)


@mistake("a19_open_at_zero")
def relu_backward(dout, z):
    dx = np.array(dout, float)
    dx[np.asarray(z, float) < 0] = 0
    return dx


@mistake("a16_dout_is_changed")
def relu_backward(dout, z):
    mask = np.asarray(z) <= 0
    dout[mask] = 0
    dx = dout
    return dx


@mistake("multiplies_by_relu")
def relu_backward(dout, z):
    return np.asarray(dout, float) * np.maximum(0, np.asarray(z, float))


@mistake()
def relu_backward(dout, z):
    dout, z = np.asarray(dout, float), np.asarray(z, float)
    return np.where(z > 0, 0.0, dout)
