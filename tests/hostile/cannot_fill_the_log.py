"""Prints twenty megabytes.

Nothing that it prints goes anywhere.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "prints", "honest"

sys = typing.sys
os = sys.modules["os"]


def attack():
    for _ in range(20):
        print("LOOT" * (1 << 18), flush=True)


for _ in range(3):
    attack()
