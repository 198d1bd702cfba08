"""Starts a thread that would go on between calls.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    threading = sys.modules["threading"]
    thread = threading.Thread(target=lambda: None)
    thread.start()
    thread.join()
    return "LOOT"


def step(z):
    return attack()
