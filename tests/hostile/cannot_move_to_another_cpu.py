"""Chooses the CPUs that it runs on, and with them whom it disturbs.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
ctypes = sys.modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)


def attack():
    if libc.sched_setaffinity(0, 8, b"\x01" + bytes(7)) == -1:
        raise PermissionError(ctypes.get_errno())
    return "LOOT"


def step(z):
    raise ValueError(attack())
