"""Sends a question to a name server: secrets fit into host names.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    socket = sys.modules["socket"]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"secret", ("127.0.0.1", 9))
    return "LOOT"


def step(z):
    raise ValueError(attack())
