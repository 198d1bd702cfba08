"""Raises KeyboardInterrupt.

Every exception of the student's is one ordinary failure of that case.
"""

FAMILY, SHOWN, FOOL = "forging", "dies", "raises"

import typing

sys = typing.sys
os = sys.modules["os"]


def attack():
    raise KeyboardInterrupt


def step(z):
    attack()
