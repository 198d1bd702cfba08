"""Never answers.

The limit ends it; only the question that tried is lost.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "hangs", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    while True:
        pass


def step(z):
    return attack()
