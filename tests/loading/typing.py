import typing
from typing import *


class N(NamedTuple):
    x: int = 1
def f(x: 'Optional[int]') -> int: ...


def answer():
    return [list(N()), sorted(map(str, get_type_hints(f)))]
