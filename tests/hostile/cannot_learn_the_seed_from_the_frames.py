"""Walks up the stack to the session and reads the seed of the inputs.

There is nothing to find: the worker holds no case, no reference and no secret.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "process", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    frame = sys._getframe()
    while frame is not None:
        if hasattr(frame.f_locals.get("self"), "seed"):
            return f"LOOT {frame.f_locals['self'].seed}"
        frame = frame.f_back
    return "nothing"


def step(z):
    raise ValueError(attack())
