"""Looks through every object of the process for the assignment and its reference.

There is nothing to find: the worker holds no case, no reference and no secret.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "process", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    objects = sys.modules["gc"].get_objects()
    found = [o for o in objects if "Assignment" in [c.__name__ for c in type(o).__mro__]]
    return "LOOT " + found[0].reference_source[:50] if found else "nothing"


def step(z):
    raise ValueError(attack())
