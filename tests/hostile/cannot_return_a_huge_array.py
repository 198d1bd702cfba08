"""Returns forty megabytes.

Too large to be sent; the case is lost.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return f"LOOT {np.zeros(5_000_000).nbytes}"


def step(z):
    return np.zeros(5_000_000)
