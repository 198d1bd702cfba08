"""Raises an error whose class has a name of a megabyte.

The name is cut.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return "LOOT" if len(type("x" * 1_000_000, (Exception,), {}).__name__) > 80 else ""


def step(z):
    raise type("x" * 1_000_000, (Exception,), {})("y")
