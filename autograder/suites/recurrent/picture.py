"""The picture of a recurrent network: the neuron that is fed its own output, and one state over time."""

import numpy as np

FUNCTIONS = ("feedback", "rnn_step", "rnn_forward", "jacobian_norms")
AXES = ("step", "h")
EQUAL_UNITS = ()
STEPS = 12
W = 1.6


def fed_back(feedback):
    """A neuron that starts at 0.1, weight 1.6, 12 steps."""
    return np.asarray(feedback(0.1, W, STEPS), dtype=np.float64)


def one_step(rnn_step):
    """The new state for inputs from -3 to 3, one sample each, the old state 0.5."""
    x, old = np.linspace(-3.0, 3.0, STEPS + 1)[:, np.newaxis], np.full((STEPS + 1, 1), 0.5)
    return np.asarray(rnn_step(x, old, np.array([[0.8]]), np.array([[-1.2]]), np.array([0.3])), dtype=np.float64)[:, 0]


def pulse(rnn_forward):
    """One neuron that sees one pulse and then nothing."""
    X = np.zeros((1, STEPS + 1, 1))
    X[0, 1] = 2.0
    states = rnn_forward(X, np.zeros((1, 1)), np.array([[0.9]]), np.array([[0.85]]), np.array([0.05]))
    return np.asarray(states, dtype=np.float64)[0, :, 0]


def norms(jacobian_norms):
    """Norms of the last state's slopes for a neuron whose states settle."""
    states = 0.1 + 0.6 * np.linspace(0.0, 1.0, STEPS + 1)[:, np.newaxis] * np.array([[1.0, -0.5]])
    return np.asarray(jacobian_norms(states, np.array([[0.9, -0.4], [0.5, 0.8]])), dtype=np.float64)


DRAWN = {"feedback": fed_back, "rnn_step": one_step, "rnn_forward": pulse, "jacobian_norms": norms}


def line(name, function):
    """The values by step (of `rnn_step`: by input; of `jacobian_norms`: by steps back)."""
    h = DRAWN[name](function)
    return np.arange(len(h)), h
