"""Looks through every object of the process for the assignment and its reference.

There is nothing to find: the worker holds no case, no reference and no secret.
"""

FAMILY, SHOWN, FOOL = "reading", "process", "raises"

import typing

sys = typing.sys
os = sys.modules["os"]


def attack():
    objects = sys.modules["gc"].get_objects()
    found = [o for o in objects if type(o).__name__ == "Assignment"]
    return "LOOT " + found[0].reference_source[:50] if found else "nothing"


def step(z):
    raise ValueError(attack())
