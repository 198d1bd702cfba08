"""The grader's functions that student code may call: numbers go over the wire instead of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import wire


def numbered(value: Any, callbacks: dict[int, Callable[..., Any]]) -> Any:
    """The argument tree with functions replaced by numbers that the worker can call back."""
    if type(value) in (list, tuple):
        return type(value)(numbered(v, callbacks) for v in value)
    if type(value) is dict:
        return {k: numbered(v, callbacks) for k, v in value.items()}
    if callable(value) and not isinstance(value, type):
        callbacks[len(callbacks) + 1] = value
        return wire.Callback(len(callbacks))
    return value


def called_back(message: tuple[Any, ...], callbacks: dict[int, Callable[..., Any]]) -> Any:
    """Call the grader's function that the student's code asks for; its errors go back as text."""
    match list(message):
        case ["callback", int() as number, list() as args, dict() as kwargs] if number in callbacks:
            try:
                return ("value", callbacks[number](*args, **kwargs))
            except Exception as error:  # the arguments are the student's
                return ("error", f"{type(error).__name__}: {error}"[:200])
    return ("error", "no such function")
