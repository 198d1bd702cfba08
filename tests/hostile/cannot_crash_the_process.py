"""Reads address 0.

The worker is gone, the case is lost, the next one gets another worker.
"""

import typing

FAMILY, SHOWN, FOOL = "forging", "dies", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    sys.modules["ctypes"].string_at(0)


def step(z):
    attack()
