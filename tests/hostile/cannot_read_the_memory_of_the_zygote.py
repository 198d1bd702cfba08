"""Copies memory out of the parent process (process_vm_readv).

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
ctypes = sys.modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)


def attack():
    target = ctypes.create_string_buffer(16)
    here = (ctypes.c_size_t * 2)(ctypes.addressof(target), 16)
    there = (ctypes.c_size_t * 2)(id(typing), 16)
    if libc.syscall(310, os.getppid(), here, 1, there, 1, 0) != 16:
        raise PermissionError(ctypes.get_errno())
    return f"LOOT {target.raw}"


def step(z):
    raise ValueError(attack())
