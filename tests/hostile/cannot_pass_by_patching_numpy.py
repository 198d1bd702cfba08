"""Makes every difference 0.

Only the worker's own copy changes; the wrong `step` gets what a wrong `step` gets.
"""

import typing

import numpy as np

FAMILY, SHOWN, FOOL = "forging", "score", "zeros"

sys = typing.sys
os = sys.modules["os"]


def attack():
    honest = np.abs

    def no_difference(values):
        own = sys._getframe(1).f_globals.get("__name__") == "activations"
        return honest(values) if own else np.zeros(np.shape(values))

    np.abs = no_difference


try:
    attack()
except Exception:
    refused = True


def step(z):
    return np.zeros(np.shape(z))
