"""Lets a regular expression backtrack.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "hangs", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    sys.modules["re"].match("(a+)+$", "a" * 60 + "b")


def step(z):
    return attack()
