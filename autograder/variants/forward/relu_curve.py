"""Mistakes in `relu_curve`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("slopes_as_weights")
def relu_curve(x, kinks, slopes, start=0.0):
    x = np.asarray(x, float)
    y = np.full(x.shape, float(start))
    for k, s in zip(kinks, slopes):
        y = y + s * np.maximum(0, x - k)
    return y


@mistake("start_ignored")
def relu_curve(x, kinks, slopes, start=0.0):
    x = np.asarray(x, float)
    y = np.zeros_like(x)
    before = 0.0
    for k, s in zip(kinks, slopes):
        y += (s - before) * np.maximum(0, x - k)
        before = s
    return y


@mistake("b20_one_neuron")
def relu_curve(x, kinks, slopes, start=0.0):
    x = np.asarray(x, float)
    if len(kinks) == 0:
        return np.full(x.shape, float(start))
    return start + slopes[0] * np.maximum(0, x - kinks[0])


@mistake()
def relu_curve(x, kinks, slopes, start=0.0):
    x = np.asarray(x, float)
    y = np.full(x.shape, float(start))
    before = 0.0
    for k, s in zip(kinks, slopes):
        y += (s + before) * np.maximum(0, x - k)
        before = s
    return y
