"""Asks whether a file is there, and how large it is.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
HOME = os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))


def attack():
    return f"LOOT {os.stat(HOME + '/autograder/suites').st_size}"


def step(z):
    raise ValueError(attack())
