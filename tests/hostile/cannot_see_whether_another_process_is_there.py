"""Asks for the CPUs of another process, which tells whether it lives.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return f"LOOT {os.sched_getaffinity(os.getppid())}"


def step(z):
    raise ValueError(attack())
