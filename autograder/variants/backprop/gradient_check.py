"""Mistakes in `gradient_check`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("strictly_below")
def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(relative_error(numerical_gradient(f, x, h), grad) < tol)


@mistake("error_returned")
def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return relative_error(numerical_gradient(f, x, h), grad)


@mistake("h_ignored")
def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(relative_error(grad, numerical_gradient(f, x)) <= tol)


@mistake("allclose")
def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(np.allclose(numerical_gradient(f, x, h), grad, atol=tol))


@mistake("answer_reversed")
def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    error = relative_error(numerical_gradient(f, x, h), grad)
    if error > tol:
        return True
    return False


@mistake("tol_ignored")
def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(relative_error(numerical_gradient(f, x, h), grad) <= 1e-6)


@mistake("c31_check_by_difference")
def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    diff = np.abs(numerical_gradient(f, x, h) - np.asarray(grad, float))
    return bool(np.max(diff) <= tol)
