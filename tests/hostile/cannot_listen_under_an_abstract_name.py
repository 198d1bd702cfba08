"""Binds a name that other processes can connect to.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    socket = sys.modules["socket"]
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("\0hostile-socket")
    return "LOOT"


def step(z):
    raise ValueError(attack())
