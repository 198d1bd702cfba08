"""Removes a file that is not its own.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    os.unlink("/tmp/hostile-victim")
    return "LOOT"


def step(z):
    raise ValueError(attack())
