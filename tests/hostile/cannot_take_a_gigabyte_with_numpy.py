"""Asks for a large array.

The limit ends it; only the question that tried is lost.
"""

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

import typing

sys = typing.sys
os = sys.modules["os"]


def attack():
    return "LOOT" if np.empty(2**27).size else ""


def step(z):
    return attack()
