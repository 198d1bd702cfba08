"""Returns an int with ten thousand digits, which Python refuses to print.

It stays in the worker; the type is wrong.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    try:
        str(10**10_000)
    except ValueError:
        return "LOOT"


def step(z):
    return 10**10_000
