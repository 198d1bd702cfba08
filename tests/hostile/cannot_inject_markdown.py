"""Writes a picture and a way out of the block into the message.

It stays in its block of code.
"""

FAMILY, SHOWN, FOOL = "injecting", "text", "raises"


def attack():
    return "```\n\n![x](http://127.0.0.1/pixel)\n<img src=x>"


def step(z):
    raise ValueError(attack())
