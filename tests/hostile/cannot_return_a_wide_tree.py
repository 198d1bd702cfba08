"""Returns a tree that is small here and has 10^32 leaves when it is copied.

Copying it runs into the limit of the call or of memory; the case is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    value, size = [0] * 10, 10
    for _ in range(30):
        value, size = [value] * 10, size * 10
    return f"LOOT {size}"


def tree():
    value = [0] * 10
    for _ in range(30):
        value = [value] * 10
    return value


def step(z):
    return tree()
