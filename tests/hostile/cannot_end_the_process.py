"""Calls os._exit(0).

The worker is gone, the case is lost, the next one gets another worker.
"""

import typing

FAMILY, SHOWN, FOOL = "forging", "dies", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    os._exit(0)


def step(z):
    attack()
