"""Reads address 0.

The worker is gone, the case is lost, the next one gets another worker.
"""

FAMILY, SHOWN, FOOL = "forging", "dies", "raises"

import typing

sys = typing.sys
os = sys.modules["os"]


def attack():
    sys.modules["ctypes"].string_at(0)


def step(z):
    attack()
