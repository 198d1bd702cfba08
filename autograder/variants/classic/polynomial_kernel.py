"""Mistakes in `polynomial_kernel`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k16_no_constant")
def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return np.dot(np.asarray(A, float), np.asarray(B, float).T) ** degree


@mistake("k16_raised_before_adding")
def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return np.dot(np.asarray(A, float), np.asarray(B, float).T) ** degree + coef0
