"""Run something that may fail, hang or fill memory, and continue without it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from ..tutor.cpu import OutOfTime, at_most_seconds
from ..tutor.memory import at_most

T = TypeVar("T")

#: The limits of one part of the commentary: additional memory in bytes, and CPU time in seconds.
MEMORY = 128 << 20
SECONDS = 20.0


class Tried(Generic[T]):
    """The result of an attempt.

    Args:
        value: the result, or the fallback.
        trouble: why it failed; empty if it did not.
    """

    def __init__(self, value: T, trouble: str = "") -> None:
        self.value = value
        self.trouble = trouble


def tried(action: Callable[[], T], otherwise: T) -> Tried[T]:
    """The value of `action`, or `otherwise` and the reason.

    Args:
        action: what to run.
        otherwise: the fallback.

    The action is stopped after SECONDS of this process's CPU time (only in the main thread) and at MEMORY.
    """
    try:
        with at_most(MEMORY), at_most_seconds(SECONDS):
            return Tried(action())
    except OutOfTime:
        return Tried(otherwise, f"it took more than {SECONDS:g} s")
    except Exception as error:  # whatever it is: the verdict does not need this part
        return Tried(otherwise, f"{type(error).__name__}: {error}"[:300].rstrip(": "))


def trouble_of(submission: str, what: str, attempt: Tried[Any]) -> tuple[str, ...]:
    """The trouble as a line for the instructor; empty if there is none."""
    if not attempt.trouble:
        return ()
    return (f"{submission}: {what} left out: {attempt.trouble}",)
