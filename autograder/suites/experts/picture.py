"""The picture of a mixture of experts: who is asked where, and what comes out, for one input."""

import numpy as np

FUNCTIONS = ("gate", "expert_outputs", "mixture", "top_k_gates", "responsibilities")
AXES = ("x", "value")
EQUAL_UNITS = ()
X = np.linspace(-3.0, 3.0, 61)


def two_lines():
    """Gates and outputs of two experts, one for the left and one for the right."""
    left = 1.0 / (1.0 + np.exp(2.0 * X))
    return np.stack([left, 1.0 - left], axis=1), np.stack([-X, 0.5 * X + 1.0], axis=1)[:, :, np.newaxis]


def gate(function):
    """The gate of the second of three experts."""
    return function(X[:, np.newaxis], np.array([[-1.5, 0.0, 1.5]]), np.array([0.0, 1.0, -0.5]))[:, 1]


def expert_outputs(function):
    """The answer of the second of two experts."""
    return function(X[:, np.newaxis], np.array([[[-1.0]], [[0.5]]]), np.array([[0.0], [1.0]]))[:, 1, 0]


def mixture(function):
    """What two experts say together."""
    return function(*two_lines())[:, 0]


def top_k_gates(function):
    """The gate of the middle one of three experts, of whom two are kept."""
    return function(np.stack([-1.5 * X, np.full(X.shape, 0.5), 1.5 * X], axis=1), 2)[:, 1]


def responsibilities(function):
    """How much of the answer 1 came from the first of two experts."""
    gates, outputs = two_lines()
    return function(gates, outputs, np.ones((len(X), 1)), 0.7)[:, 0]


DRAWN = {f.__name__: f for f in (gate, expert_outputs, mixture, top_k_gates, responsibilities)}


def line(name, function):
    """The values over x."""

    def answer(*args):
        return np.asarray(function(*args), dtype=np.float64)

    return X, DRAWN[name](answer)
