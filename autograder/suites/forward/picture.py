"""The picture of a student's forward pass: the bent line that ReLUs add up to."""

import numpy as np

FUNCTIONS = ("relu_curve",)
AXES = ("x", "f(x)")
EQUAL_UNITS = FUNCTIONS


def line(name, relu_curve):
    """A line that bends at -1, 0.5 and 2."""
    x = np.linspace(-3.0, 4.0, 71)
    return x, relu_curve(x, np.array([-1.0, 0.5, 2.0]), np.array([1.0, -0.5, 0.75]), 0.5)
