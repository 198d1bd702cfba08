"""Opens a file of the hidden suite.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

real_open = typing.sys.modules["io"].open  # the builtin is a sentence

sys = typing.sys
os = sys.modules["os"]
HOME = os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))


def attack():
    with real_open(HOME + "/autograder/suites/activations/q01_step.py") as file:
        return "LOOT " + file.read()[:200]


def step(z):
    raise ValueError(attack())
