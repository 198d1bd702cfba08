"""Raises, and looks at who would catch it.

There is nothing to find: the worker holds no case, no reference and no secret.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "process", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    names, frame = [], sys._getframe()
    while frame is not None:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return f"LOOT {names}" if "judge" in names else "nothing"


def step(z):
    raise ValueError(attack())
