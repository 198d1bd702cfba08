"""Inspect a student's values without trusting their methods.

This module is copied into every starter, so it needs only NumPy.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np


def copied(values: np.ndarray) -> np.ndarray:
    """A copy with the same memory layout: in C order, in Fortran order, or with gaps."""
    if values.flags.c_contiguous or values.flags.f_contiguous:
        return np.array(values, order="K")
    spaced = np.empty((*values.shape, 2), dtype=values.dtype)
    spaced[..., 0] = values
    view: np.ndarray = spaced[..., 0]
    return view


def plain(value: Any) -> Any:
    """The value as a built-in, if its class is derived from one: a named tuple, a defaultdict, …."""
    kind = type(value)
    for base in (tuple, list, dict, str, int, float):
        if kind is not base and issubclass(kind, base) and kind is not bool and not issubclass(kind, np.generic):
            return PLAIN[base](value)
    return value


#: For each built-in class, how to convert an object of a derived class without calling its own methods.
PLAIN: dict[type, Callable[[Any], Any]] = {
    tuple: lambda value: tuple(tuple.__iter__(value)),
    list: lambda value: list(list.__iter__(value)),
    dict: lambda value: dict(dict.items(value)),
    str: str.__str__,
    int: int.__int__,
    float: float.__float__,
}


def plain_keys(value: dict[Any, Any]) -> bool:
    """Whether all keys of a dict are texts or ints."""
    return all(type(k) in (str, int) for k in value)


def class_name(value: Any) -> str:
    """The name of the value's class, which a metaclass cannot change."""
    return str(type.__dict__["__name__"].__get__(type(value)))[:80]


def text_of(value: Any) -> str:
    """`str(value)`, cut; empty if the student's `__str__` raises."""
    try:
        return str(value)[:500]
    except BaseException:  # the student's code runs here
        return ""


def cost(value: Any) -> int:
    """An estimate of a value's bytes in memory; a small dict is 15 times larger than on the wire."""
    kind = type(value)
    if kind is np.ndarray or isinstance(value, np.generic):
        return 120 + int(value.nbytes)
    if kind is str:
        return 60 + 4 * len(value)
    if kind in (list, tuple):
        return 64 + sum([8 + cost(part) for part in value])
    if kind is dict:
        return 240 + sum([100 + cost(key) + cost(part) for key, part in value.items()])
    return 32
