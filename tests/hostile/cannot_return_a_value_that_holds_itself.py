"""Returns a list that is in itself.

What is too deep stays in the worker; the type is wrong.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    try:
        sys.modules["json"].dumps(ring())
    except ValueError:
        return "LOOT"


def ring():
    value = []
    value.append(value)
    return value


def step(z):
    return ring()
