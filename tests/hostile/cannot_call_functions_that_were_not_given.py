"""Asks for the grader's functions by numbers that it was never given.

The exchange ends, the case is lost; the submission is judged all the same.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "forging", "wire", "raises"
WALL = 0.6

sys = typing.sys
os = sys.modules["os"]
wire = sys.modules["autograder.worker.wire"]


def number():
    """Of the exchange under way: the worker's own object knows it."""
    links = [o for o in sys.modules["gc"].get_objects() if type(o).__name__ == "Wire"]
    return links[0].number if links else 1


def attack():
    for wanted in range(1000):
        os.write(3, wire.encode(number(), ("callback", wanted, [], {"__class__": 1})))


def step(z):
    attack()
    return np.zeros(np.shape(z))
