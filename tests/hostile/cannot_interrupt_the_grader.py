"""Raises KeyboardInterrupt.

Every exception of the student's is one ordinary failure of that case.
"""

import typing

FAMILY, SHOWN, FOOL = "forging", "dies", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    raise KeyboardInterrupt


def step(z):
    attack()
