"""Returns forty megabytes.

Too large to be sent; the case is lost.
"""

FAMILY, SHOWN, FOOL = "exhausting", "worker", "raises"

import typing

sys = typing.sys
os = sys.modules["os"]


def attack():
    return f"LOOT {np.zeros(5_000_000).nbytes}"


def step(z):
    return np.zeros(5_000_000)
