"""Mistakes in `tanh_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a07_one_minus_tanh")
def tanh_backward(dout, z):
    return np.asarray(dout, float) * (1 - np.tanh(np.asarray(z, float)))


@mistake("one_minus_z_squared")
def tanh_backward(dout, z):
    dout, a = np.asarray(dout, float), np.asarray(z, float)
    return dout * (1 - np.square(a))


@mistake("a06_tanh_ignores_dout")
def tanh_backward(dout, z):
    return 1 - np.tanh(np.asarray(z, float)) ** 2


@mistake("tanh_for_slope")
def tanh_backward(dout, z):
    return np.asarray(dout, float) * np.tanh(np.asarray(z, float))
