"""Lists /proc to see who else is there.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return f"LOOT {sorted(os.listdir('/proc'))[:20]}"


def step(z):
    raise ValueError(attack())
