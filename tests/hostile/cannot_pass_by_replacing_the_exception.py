"""Makes the failure of a check an empty gesture.

Only the worker's own copy changes; the wrong `step` gets what a wrong `step` gets.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "forging", "score", "zeros"

sys = typing.sys
os = sys.modules["os"]


def attack():
    checks = sys.modules["autograder.tutor.checks"]
    checks._fail_values = lambda *told: None


try:
    attack()
except Exception:
    refused = True


def step(z):
    return np.zeros(np.shape(z))
