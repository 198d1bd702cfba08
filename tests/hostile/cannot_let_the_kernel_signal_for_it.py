"""Makes the zygote the owner of its socket: with F_SETSIG and O_ASYNC the kernel would kill it.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
ctypes = sys.modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)


def attack():
    if libc.fcntl(3, 8, os.getppid()) == -1:
        raise PermissionError(ctypes.get_errno())
    return "LOOT"


def step(z):
    raise ValueError(attack())
