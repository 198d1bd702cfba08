"""Waits for a lock that it holds itself.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "hangs", "raises"
WALL = 0.6

sys = typing.sys
os = sys.modules["os"]


def attack():
    lock = sys.modules["_thread"].allocate_lock()
    lock.acquire()
    lock.acquire()


def step(z):
    return attack()
