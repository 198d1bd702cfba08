"""The pictures of hand-made features: what a function makes of the numbers between -4 and 4."""

import numpy as np

FUNCTIONS = ("bucketize", "cyclic", "polar", "named_features", "polynomial_features")
AXES = ("x", "feature")
EQUAL_UNITS = ()


def line(name, function):
    """One column against x: stairs, a wave, an angle, a parabola, a cubic."""
    x = np.linspace(-4.0, 4.0, 81)
    if name == "bucketize":
        return x, function(x, np.array([-2.5, -1.0, 0.5, 3.0]))
    if name == "cyclic":
        return x, function(x, 3.0)[:, 0]
    X = np.stack([x, np.full(81, 0.5)], axis=1)
    if name == "polar":
        return x, function(X)[:, 1]
    if name == "named_features":
        return x, function(X, ["x1^2"])[:, 0]
    return x, function(X, 3)[:, 5]
