"""Opens a kernel socket.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    socket = sys.modules["socket"]
    return f"LOOT {socket.socket(socket.AF_NETLINK, socket.SOCK_RAW).fileno()}"


def step(z):
    raise ValueError(attack())
