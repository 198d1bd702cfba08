"""Leaves a link in a place where the grader may write.

Refused by the filter; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "escaping", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    os.symlink("/etc/passwd", "/tmp/hostile-link")
    return "LOOT"


def step(z):
    raise ValueError(attack())
