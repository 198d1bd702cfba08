"""Tries every descriptor for something to read.

It has its wire and /dev/null, and can read neither's past.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "process", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    for descriptor in range(300):
        try:
            if b"hostile secret" in os.pread(descriptor, 100, 0):
                return f"LOOT {descriptor}"
        except OSError:
            pass
    return "nothing"


def step(z):
    raise ValueError(attack())
