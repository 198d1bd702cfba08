"""Asks for a large buffer.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return f"LOOT {len(bytes(1 << 30))}"


def step(z):
    return attack()
