"""Copies its wire until there are no descriptors left.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    copies = [os.dup(1) for _ in range(100)]
    for copy in copies:
        os.close(copy)
    return "LOOT"


def step(z):
    return attack()
