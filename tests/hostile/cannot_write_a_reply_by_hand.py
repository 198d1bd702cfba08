"""Answers the next call before it is made.

It is a value like any other, and a wrong one.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "forging", "wire", "zeros"

sys = typing.sys
os = sys.modules["os"]
wire = sys.modules["autograder.worker.wire"]


def number():
    """Of the exchange under way: the worker's own object knows it."""
    links = [o for o in sys.modules["gc"].get_objects() if type(o).__name__ == "Wire"]
    return links[0].number if links else 1


def attack():
    value = np.ones(3)
    os.write(3, wire.encode(number() + 1, ("reply", value, False, None, ())))


def step(z):
    attack()
    return np.zeros(np.shape(z))
