"""Spends its time inside one operation, where no signal handler runs.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "hangs", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    return 7 ** (10**9)


def step(z):
    return attack()
