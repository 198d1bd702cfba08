"""Asks for a large array.

The limit ends it; only the question that tried is lost.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return "LOOT" if np.empty(2**27).size else ""


def step(z):
    return attack()
