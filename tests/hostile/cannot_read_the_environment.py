"""Looks for secrets in the environment.

The environment is empty.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "process", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    found = os.environ.get("HOSTILE_SECRET")
    return f"LOOT {found}" if found else "nothing"


def step(z):
    raise ValueError(attack())
