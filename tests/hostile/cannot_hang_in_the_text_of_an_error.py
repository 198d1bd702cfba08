"""Raises an error whose text never ends.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "hangs", "raises"

sys = typing.sys
os = sys.modules["os"]


class Endless(Exception):
    def __str__(self):
        while True:
            pass


def attack():
    str(Endless())


def step(z):
    raise Endless
