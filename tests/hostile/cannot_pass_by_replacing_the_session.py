"""Replaces the method that judges.

Only the worker's own copy changes; the wrong `step` gets what a wrong `step` gets.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "forging", "score", "zeros"

sys = typing.sys
os = sys.modules["os"]


def attack():
    sys.modules["autograder.tutor.session"].Session.judge = lambda *told: None


try:
    attack()
except Exception:
    refused = True


def step(z):
    return np.zeros(np.shape(z))
