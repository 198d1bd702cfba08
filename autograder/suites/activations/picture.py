"""The picture of a student's activation functions: their curves."""

import numpy as np

FUNCTIONS = (
    *("step", "sigmoid", "sigmoid_grad", "logit", "tanh", "tanh_grad", "relu", "relu_grad"),
    *("leaky_relu", "leaky_relu_grad", "elu", "elu_grad", "selu", "softplus", "softplus_grad", "silu", "silu_grad"),
)
AXES = ("z", "f(z)")
#: Where a slope of 1 is to look like 45°.
EQUAL_UNITS = ("relu", "leaky_relu", "elu", "selu", "softplus", "silu")


def line(name, function):
    """The curve from -4 to 4; the logit's over the probabilities, which are its z."""
    z = np.linspace(0.01, 0.99, 65) if name == "logit" else np.linspace(-4.0, 4.0, 65)
    return z, function(z)
