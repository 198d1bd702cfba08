"""Mistakes in `relu_grad`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("relu_grad_one_at_zero")
def relu_grad(z):
    return (np.asarray(z, dtype=float) >= 0).astype(float)


@mistake("relu_grad_one_at_zero")
def relu_grad(z):
    z = np.asarray(z, dtype=float)
    grad = np.ones_like(z)
    grad[z < 0] = 0.0
    return grad


@mistake("relu_grad_half_at_zero")
def relu_grad(z):
    return np.heaviside(np.asarray(z, dtype=float), 0.5)


@mistake("relu_grad_is_relu")
def relu_grad(z):
    z = np.asarray(z, dtype=float)
    return z * (z > 0)


@mistake("a15_relu_grad_if_statement")
def relu_grad(z):
    if z > 0:
        return 1.0
    return 0.0


@mistake("relu_grad_returns_truth")
def relu_grad(z):
    return np.greater(np.asarray(z), 0)


@mistake()
def relu_grad(z):
    return np.where(np.asarray(z, dtype=float) < 0, 1.0, 0.0)
