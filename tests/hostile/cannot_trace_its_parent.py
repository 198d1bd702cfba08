"""Attaches to the zygote as a debugger would (ptrace).

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
ctypes = sys.modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)


def attack():
    if libc.syscall(101, 0x4206, os.getppid(), 0, 0) == -1:
        raise PermissionError(ctypes.get_errno())
    return "LOOT"


def step(z):
    raise ValueError(attack())
