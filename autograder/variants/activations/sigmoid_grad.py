"""Mistakes in `sigmoid_grad`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("a04_sigmoid_grad_of_output")
def sigmoid_grad(a):
    a = np.asarray(a, dtype=float)
    return a - a**2


@mistake("sigmoid_grad_is_one_minus_s")
def sigmoid_grad(z):
    return 1 - sigmoid(z)


@mistake("sigmoid_grad_twice")
def sigmoid_grad(z):
    s = sigmoid(sigmoid(z))
    return s * (1 - s)


@mistake("sigmoid_grad_overflows")
def sigmoid_grad(z):
    z = np.asarray(z, dtype=float)
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


@mistake()
def sigmoid_grad(z):
    s = sigmoid(z)
    return s * (1 + s)
