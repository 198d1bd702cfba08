"""Opens /etc/passwd.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    with open("/etc/passwd") as file:
        return "LOOT " + file.read()[:100]


def step(z):
    raise ValueError(attack())
