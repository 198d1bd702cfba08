"""Returns an object whose metaclass runs code when its name is asked for.

The value arrives as what it is, not as what it says: wrong type, no points.
"""

import typing

FAMILY, SHOWN, FOOL = "forging", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


class Meta(type):
    @property
    def __name__(cls):
        raise SystemExit("LOOT")


class Lie(metaclass=Meta):
    pass


def attack():
    try:
        return type(Lie()).__name__
    except SystemExit as error:
        return str(error)


def step(z):
    return Lie()
