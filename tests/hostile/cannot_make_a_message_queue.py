"""Makes a message queue that outlives the process.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
ctypes = sys.modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)


def attack():
    if libc.msgctl(libc.msgget(0, 0o1600), 0, None) == -1:
        raise PermissionError(ctypes.get_errno())
    return "LOOT"


def step(z):
    raise ValueError(attack())
