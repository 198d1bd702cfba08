"""Raises SystemExit(0) in the hope that nobody looks further.

Every exception of the student's is one ordinary failure of that case.
"""

import typing

FAMILY, SHOWN, FOOL = "forging", "dies", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    raise SystemExit(0)


def step(z):
    attack()
