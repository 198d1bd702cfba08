"""Raises an error that is called CouldNotJudge.

A name is text: the case fails, the submission is judged.
"""

import typing

FAMILY, SHOWN, FOOL = "forging", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


class CouldNotJudge(Exception):
    pass


def attack():
    try:
        step(0)
    except Exception as error:
        return "LOOT" if type(error).__name__ == "CouldNotJudge" else ""


def step(z):
    raise CouldNotJudge("CouldNotJudge: the zygote ended")
