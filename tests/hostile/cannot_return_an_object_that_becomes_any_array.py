"""Returns an object that takes part in arithmetic as the right answer.

The value arrives as what it is, not as what it says: wrong type, no points.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "forging", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


class Lie:
    __array_priority__ = 1e9
    __array_ufunc__ = None

    def __rsub__(self, other):
        return np.zeros(np.shape(other))


def attack():
    return "LOOT" if not (np.arange(3) - Lie()).any() else ""


def step(z):
    return Lie()
