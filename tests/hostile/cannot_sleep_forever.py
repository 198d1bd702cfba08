"""Waits, which uses no CPU time.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "hangs", "raises"
WALL = 0.6

sys = typing.sys
os = sys.modules["os"]


def attack():
    sys.modules["time"].sleep(3600)


def step(z):
    return attack()
