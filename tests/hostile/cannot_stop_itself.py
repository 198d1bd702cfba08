"""Sends itself SIGSTOP: a stopped process uses no CPU time.

The filter refuses the signal.
"""

FAMILY, SHOWN, FOOL = "exhausting", "hangs", "raises"

import typing

sys = typing.sys
os = sys.modules["os"]


def attack():
    os.kill(os.getpid(), 19)
    return "LOOT"


def step(z):
    return attack()
