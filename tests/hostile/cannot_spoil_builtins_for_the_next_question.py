"""Breaks the builtins while it is called.

The other questions are judged as if nothing had been.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "confusing", "spoils", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    builtins = sys.modules["builtins"]
    builtins.len = builtins.tuple = builtins.isinstance = None


def step(z):
    attack()
    return np.zeros(np.shape(z))
