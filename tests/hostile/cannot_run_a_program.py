"""Starts /bin/true.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    child = os.posix_spawn("/bin/true", ["true"], {})
    os.waitpid(child, 0)
    return "LOOT"


def step(z):
    raise ValueError(attack())
