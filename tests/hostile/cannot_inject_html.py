"""Writes a script into the message of a failed public case.

It is text on every page.
"""

FAMILY, SHOWN, FOOL = "injecting", "text", "raises"


def attack():
    return "<script>alert(1)</script><img src=x onerror=alert(1)>"


def step(z):
    raise ValueError(attack())
