"""Writes sequences that clear a terminal, set its title or its clipboard.

Control characters are replaced.
"""

FAMILY, SHOWN, FOOL = "injecting", "text", "raises"


def attack():
    return "\x1b[2J\x1b]0;owned\x07\x1b]52;c;cm0gLXJm\x07\x9b2J\r\x08"


def step(z):
    raise ValueError(attack())
