"""Returns a list in a list, a hundred thousand times.

What is too deep stays in the worker; the type is wrong.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    try:
        sys.modules["json"].dumps(deep())
    except RecursionError:
        return "LOOT"


def deep():
    value = []
    for _ in range(100_000):
        value = [value]
    return value


def step(z):
    return deep()
