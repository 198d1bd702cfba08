"""Opens what another student handed in.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    with open("/tmp/hostile-other-submission.py") as file:
        return "LOOT " + file.read()


def step(z):
    raise ValueError(attack())
