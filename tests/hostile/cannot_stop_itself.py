"""Sends itself SIGSTOP: a stopped process uses no CPU time.

The filter refuses the signal.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "hangs", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    os.kill(os.getpid(), 19)
    return "LOOT"


def step(z):
    return attack()
