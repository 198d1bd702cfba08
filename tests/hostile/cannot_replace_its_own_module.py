"""Puts something else in the place of its own module.

The other questions are judged as if nothing had been.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "confusing", "spoils", "zeros"

sys = typing.sys
os = sys.modules["os"]


def attack():
    for name in list(globals()):
        if name not in ("step", "np", "attack", "sys") and not name.startswith("__"):
            del globals()[name]


def step(z):
    attack()
    return np.zeros(np.shape(z))
