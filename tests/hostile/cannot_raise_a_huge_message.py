"""Raises an error with ten megabytes of text.

The message is cut.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return "LOOT" if len(str(ValueError("x" * 10_000_000))) > 1_000_000 else ""


def step(z):
    raise ValueError("x" * 10_000_000)
