"""Writes into /dev/shm for the next submission.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

real_open = typing.sys.modules["io"].open  # the builtin is a sentence

sys = typing.sys
os = sys.modules["os"]


def attack():
    with real_open("/dev/shm/hostile-note", "w") as file:
        file.write("x")
    return "LOOT"


def step(z):
    raise ValueError(attack())
