"""Walks up the stack to the case that called it.

There is nothing to find: the worker holds no case, no reference and no secret.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "process", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    frame = sys._getframe()
    while frame is not None:
        if frame.f_globals.get("OK_FORMAT") is False:
            return f"LOOT {frame.f_code.co_name} {sorted(frame.f_locals)}"
        frame = frame.f_back
    return "nothing"


def step(z):
    raise ValueError(attack())
