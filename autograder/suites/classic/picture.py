"""The picture of a classic model: the curves that its functions draw over one number."""

import numpy as np

FUNCTIONS = ("gaussian_log_density", "polynomial_kernel", "rbf_kernel", "impurity")
AXES = ("x", "value")
EQUAL_UNITS = ()
X = np.linspace(-3.0, 3.0, 61)


def bell(gaussian_log_density):
    """The logarithm of a bell around 0.5 with variance 4."""
    return np.asarray(gaussian_log_density(X, 0.5, 4.0), dtype=np.float64)


def kernel_of(function, *more):
    """The kernel of x with 1."""
    return np.asarray(function(X[:, np.newaxis], np.array([[1.0]]), *more), dtype=np.float64)[:, 0]


def mixed(impurity):
    """The entropy of sixty labels, by how many of them are 1."""
    y = np.arange(60)
    return np.array([float(impurity((y < count).astype(int), "entropy")) for count in range(61)])


DRAWN = {
    "gaussian_log_density": bell,
    "polynomial_kernel": lambda function: kernel_of(function, 3, 0.5),
    "rbf_kernel": lambda function: kernel_of(function, 0.5),
    "impurity": mixed,
}


def line(name, function):
    """The values over x (of `impurity`: from no label 1 on the left to all of them on the right)."""
    return X, DRAWN[name](function)
