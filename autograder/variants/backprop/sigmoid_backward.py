"""Mistakes in `sigmoid_backward`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a06_sigmoid_ignores_dout")
def sigmoid_backward(dout, z):
    z = np.asarray(z, float)
    s = 0.5 * (1 + np.tanh(z / 2))
    return s * (1 - s)


@mistake("a04_slope_of_z")
def sigmoid_backward(dout, z):
    dout, z = np.asarray(dout, float), np.asarray(z, float)
    return dout * z * (1.0 - z)


@mistake("output_for_slope")
def sigmoid_backward(dout, z):
    dout, z = np.asarray(dout, float), np.asarray(z, float)
    return dout * 0.5 * (1 + np.tanh(z / 2))


@mistake()
def sigmoid_backward(dout, z):
    dout, z = np.asarray(dout, float), np.asarray(z, float)
    s = 0.5 * (1 + np.tanh(z / 2))
    return dout + s * (1 - s)
