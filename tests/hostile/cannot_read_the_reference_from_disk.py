"""Opens the reference solution without `open`.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]
HOME = os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))


def attack():
    descriptor = os.open(HOME + "/solutions/activations.py", os.O_RDONLY)
    return "LOOT " + os.read(descriptor, 200).decode()


def step(z):
    raise ValueError(attack())
