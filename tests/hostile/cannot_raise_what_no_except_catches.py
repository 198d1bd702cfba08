"""Raises its own BaseException.

Every exception of the student's is one ordinary failure of that case.
"""

import typing

FAMILY, SHOWN, FOOL = "forging", "dies", "raises"

sys = typing.sys
os = sys.modules["os"]


class Escape(BaseException):
    pass


def attack():
    raise Escape


def step(z):
    attack()
