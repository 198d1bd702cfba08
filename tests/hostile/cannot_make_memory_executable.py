"""Maps memory that can be written and run.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
ctypes = sys.modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)


def attack():
    if ctypes.c_ssize_t(libc.syscall(9, 0, 4096, 7, 34, -1, 0)).value == -1:
        raise PermissionError(ctypes.get_errno())
    return "LOOT"


def step(z):
    raise ValueError(attack())
