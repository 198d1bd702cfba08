"""Lets NumPy open the file of the suite.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
HOME = os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))


def attack():
    path = HOME + "/autograder/suites/activations/q01_step.py"
    return f"LOOT {np.loadtxt(path, dtype=str, delimiter='~', comments=None)[:5]}"


def step(z):
    raise ValueError(attack())
