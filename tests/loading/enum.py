import enum


class E(enum.Flag):
    A = enum.auto()
    B = enum.auto()


def answer():
    return str(E.A | E.B)
