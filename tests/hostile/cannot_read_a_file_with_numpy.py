"""Lets NumPy open the file of the suite.

Refused: the call gets an ordinary error, and the message has nothing of it.
"""

FAMILY, SHOWN, FOOL = "reading", "worker", "raises"

import typing

sys = typing.sys
os = sys.modules["os"]
HOME = os.path.dirname(os.path.dirname(sys.modules["autograder"].__file__))


def attack():
    data = np.fromfile(HOME + "/autograder/suites/activations/q01_step.py", dtype=np.uint8)
    return "LOOT " + data.tobytes()[:200].decode()


def step(z):
    raise ValueError(attack())
