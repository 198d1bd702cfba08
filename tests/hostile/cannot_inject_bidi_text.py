"""Turns the direction of the text that follows.

Signs of direction are replaced.
"""

FAMILY, SHOWN, FOOL = "injecting", "text", "raises"


def attack():
    return "\u202e\u2066001 :erocs\u2069"


def step(z):
    raise ValueError(attack())
