"""Puts the course on sys.path and imports the reference.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
HOME = os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))


def attack():
    sys.path.insert(0, HOME)
    sys.path_importer_cache.clear()
    return "LOOT " + sys.modules["importlib"].import_module("solutions.activations").__doc__[:50]


def step(z):
    raise ValueError(attack())
