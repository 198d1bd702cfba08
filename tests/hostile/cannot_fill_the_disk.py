"""Writes a file.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

real_open = typing.sys.modules["io"].open  # the builtin is a sentence

sys = typing.sys
os = sys.modules["os"]


def attack():
    with real_open("/tmp/hostile-disk", "wb") as file:
        file.write(bytes(1 << 20))
    return "LOOT"


def step(z):
    return attack()
