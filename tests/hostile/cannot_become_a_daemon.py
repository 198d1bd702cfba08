"""Forks twice and leaves its session, to live on after the grading.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    child = os.fork()
    if child == 0:
        os.setsid()
        if os.fork() == 0:
            sys.modules["time"].sleep(0.2)
        os._exit(0)
    os.waitpid(child, 0)
    return "LOOT"


def step(z):
    raise ValueError(attack())
