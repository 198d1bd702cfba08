"""Lists the folder of the suite.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
HOME = os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))


def attack():
    return "LOOT " + " ".join(os.listdir(HOME + "/autograder/suites/activations"))


def step(z):
    raise ValueError(attack())
