"""Opens what another student handed in.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

real_open = typing.sys.modules["io"].open  # the builtin is a sentence

sys = typing.sys
os = sys.modules["os"]


def attack():
    with real_open("/tmp/hostile-other-submission.py") as file:
        return "LOOT " + file.read()


def step(z):
    raise ValueError(attack())
