"""Reads the limits of the process that forked it.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    resource = sys.modules["resource"]
    return f"LOOT {resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE)}"


def step(z):
    raise ValueError(attack())
