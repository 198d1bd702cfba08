"""Functions of the grader that student code may call; the wire carries a number for each.

Arguments from the student are checked before the function is called. For example, a list with one long text and many
empty ones would become an array of gigabytes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from .memory import at_most

#: Limits for the arguments of a call: numbers in lists and dicts, entries of all arrays, length of a text, nesting.
MAX_NUMBERS = 10_000
MAX_ENTRIES = 1 << 20
MAX_TEXT = 100
MAX_DEPTH = 4

#: The kinds of dtype that are numbers: bool, int, unsigned int, float, complex.
NUMBERS = "biufc"

#: Bytes for one call: a product of two long vectors would be a matrix of gigabytes.
MEMORY = 64 << 20


class NotPassed(TypeError):
    """An argument that the grader's functions do not accept."""


class UsedUp(Exception):
    """A submission has used up its calls, numbers or seconds for the grader's functions."""


@dataclass
class Allowance:
    """What a submission may still use of the grader's functions, in all of its workers together.

    Args:
        calls: of functions.
        numbers: in arguments and results.
        seconds: of the grader's time.
    """

    calls: int = 50_000
    numbers: int = 1 << 25
    seconds: float = 60.0

    def spend(self, calls: int = 0, numbers: int = 0, seconds: float = 0.0) -> None:
        """Subtract what was used.

        Raises:
            UsedUp: it is more than what is left.
        """
        self.calls -= calls
        self.numbers -= numbers
        self.seconds -= seconds
        if self.calls < 0 or self.numbers < 0 or self.seconds < 0:
            raise UsedUp("your code has called the functions that it was given too often")


class Lent:
    """The functions lent for one exchange.

    Args:
        allowance: of the submission.
        always: functions that are lent in every exchange of the worker.
    """

    def __init__(self, allowance: Allowance, always: Iterable[Callable[..., Any]] = ()) -> None:
        self.allowance = allowance
        self.functions: list[Callable[..., Any]] = list(always)

    def lend(self, function: Callable[..., Any]) -> int:
        """Register a function and return its number."""
        self.functions.append(function)
        return len(self.functions) - 1

    def called_back(self, message: tuple[Any, ...]) -> Any:
        """Call the function of a message from the worker; errors are returned as text."""
        match list(message):
            case ["callback", int() as n, list() as args, dict() as kwargs] if 0 <= n < len(self.functions):
                try:
                    return ("value", self._called(self.functions[n], args, kwargs))
                except Exception as error:  # bad arguments of the student can raise anything
                    return ("error", type(error).__name__, str(error)[:200])
        return ("error", "TypeError", "no such function")

    def _called(self, function: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]) -> Any:
        # Before the call, so that neither is free for a submission whose calls fail.
        self.allowance.spend(calls=1)
        self.allowance.spend(numbers=numbers_in([*args, *kwargs.values()]))
        started = time.perf_counter()
        try:
            with at_most(MEMORY):
                result = function(*args, **kwargs)
        finally:
            self.allowance.spend(seconds=time.perf_counter() - started)
        self.allowance.spend(numbers=numbers_in([result]))
        return result


def numbers_in(arguments: list[Any]) -> int:
    """How many numbers are in the arguments.

    Raises:
        NotPassed: there is something other than numbers, arrays of numbers and short texts, or too much, or a text in
            a list.
    """
    counter = _Counter()
    for argument in arguments:
        counter.count(argument, MAX_DEPTH)
    return counter.single + counter.entries


@dataclass
class _Counter:
    """Counts single values and the entries of arrays."""

    single: int = 0
    entries: int = 0

    def count(self, value: Any, depth: int) -> None:
        """Count a value and what is in it, `depth` levels down; a list below them is refused."""
        kind = type(value)
        if kind in (list, tuple, dict) and depth:
            for part in _parts(value):
                self.count(part, depth - 1)
        elif kind is np.ndarray and value.dtype.kind in NUMBERS:
            self.entries += value.size
        elif not _is_single(value):
            raise NotPassed(f"{kind.__name__} was passed; numbers and arrays are expected")
        self.single += 1
        # inside the recursion, so that a huge list is not walked to its end
        if self.single > MAX_NUMBERS or self.entries > MAX_ENTRIES:
            raise NotPassed("too many numbers were passed at once")


def _parts(value: Any) -> Iterator[Any]:
    """The parts of a list, tuple or dict."""
    if type(value) is dict:
        yield from value.values()
        return
    for part in value:
        # NumPy would make each text of a list as long as the longest.
        if type(part) is str:
            raise NotPassed("a list of texts was passed; numbers and arrays are expected")
        yield part


def _is_single(value: Any) -> bool:
    """Whether a value is None, a number or a short text."""
    if type(value) is str:
        return len(value) <= MAX_TEXT
    if isinstance(value, np.generic):
        return value.dtype.kind in NUMBERS
    return value is None or type(value) in (bool, int, float, complex)
