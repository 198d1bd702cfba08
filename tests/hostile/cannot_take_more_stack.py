"""Raises the recursion limit and recurses.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "dies", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    sys.setrecursionlimit(10**9)

    class Deep:
        def __getattr__(self, name):
            return getattr(self, name + "x"[:0])

    return Deep().more


def step(z):
    return attack()
