"""Looks for the modules that hold hidden cases.

There is nothing to find: the worker holds no case, no reference and no secret.
"""

import typing

FAMILY, SHOWN, FOOL = "reading", "process", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    found = [
        n for n in sys.modules if n in ("autograder.tutor.session", "autograder.grading.cases", "otter.test_files")
    ]
    return f"LOOT {found}" if found else "nothing"


def step(z):
    raise ValueError(attack())
