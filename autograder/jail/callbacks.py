"""The grader's functions that student code may call: numbers go over the wire instead of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Lent:
    """The functions lent for one exchange."""

    def __init__(self) -> None:
        self.functions: list[Callable[..., Any]] = []

    def lend(self, function: Callable[..., Any]) -> int:
        """The number that stands for `function`."""
        self.functions.append(function)
        return len(self.functions) - 1

    def called_back(self, message: tuple[Any, ...]) -> Any:
        """Call the function that the student's code asks for; its errors go back as text."""
        match list(message):
            case ["callback", int() as n, list() as args, dict() as kwargs] if 0 <= n < len(self.functions):
                try:
                    return ("value", self.functions[n](*args, **kwargs))
                except Exception as error:  # the arguments are the student's
                    return ("error", f"{type(error).__name__}: {error}"[:200])
        return ("error", "no such function")
