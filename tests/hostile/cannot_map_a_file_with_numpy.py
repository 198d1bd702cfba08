"""Maps the file of the suite into memory.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

import typing

sys = typing.sys
os = sys.modules["os"]
HOME = os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))


def attack():
    data = np.memmap(HOME + "/autograder/suites/activations/q01_step.py", dtype=np.uint8, mode="r")
    return "LOOT " + data[:200].tobytes().decode()


def step(z):
    raise ValueError(attack())
