"""The picture of a student's playground: the spiral that they drew."""

import numpy as np

FUNCTIONS = ("make_data",)
AXES = ("x₁", "x₂")
EQUAL_UNITS = FUNCTIONS


def line(name, function):
    """The + arm of the spiral without noise, from the middle outwards."""
    X, _ = function("spiral", 120, 0.0, 1)
    return np.transpose(np.asarray(X, dtype=np.float64)[:60])
