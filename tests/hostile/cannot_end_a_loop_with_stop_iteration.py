"""Raises StopIteration, which ends loops silently.

It is no answer: the case fails.
"""

import typing

FAMILY, SHOWN, FOOL = "forging", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return "LOOT" if list(map(step, [1, 2, 3])) == [] else ""


def step(z):
    raise StopIteration
