"""Returns (200000, 1) where (N,) is expected: compared carelessly, 320 GB.

Shapes are compared first.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return f"LOOT {np.broadcast_shapes((200_000, 1), (200_000,))}"


def step(z):
    return np.zeros((200_000, 1))
