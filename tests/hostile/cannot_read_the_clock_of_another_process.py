"""Reads how much CPU time another process has used: a way for a worker that saw hidden inputs to tell them.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return f"LOOT {sys.modules['time'].clock_gettime((~os.getppid() << 3) | 2)}"


def step(z):
    raise ValueError(attack())
