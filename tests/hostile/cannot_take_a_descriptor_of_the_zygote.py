"""Copies the zygote's control socket (pidfd_getfd).

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
ctypes = sys.modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)


def attack():
    found = libc.syscall(438, os.pidfd_open(os.getppid()), 3, 0)
    if found < 0:
        raise PermissionError(ctypes.get_errno())
    return f"LOOT {found}"


def step(z):
    raise ValueError(attack())
