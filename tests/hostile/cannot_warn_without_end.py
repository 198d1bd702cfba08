"""Gives a hundred thousand warnings.

Five of them are kept, cut.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    warnings = sys.modules["warnings"]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for number in range(1000):
            warnings.warn(str(number), stacklevel=1)
    return f"LOOT {len(caught)}"


def step(z):
    for number in range(3000):
        sys.modules["warnings"].warn("x" * number, stacklevel=1)
    raise ValueError
