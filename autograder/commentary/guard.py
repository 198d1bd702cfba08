"""Try something that may fail, run on, or fill memory, and go on without it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Generic, TypeVar

from ..tutor.memory import at_most

T = TypeVar("T")

#: How much more memory one piece of commentary may take, in bytes, and how much CPU time, in seconds.
MEMORY = 128 << 20
SECONDS = 20.0

#: Seconds between two alarms: the first may come where exceptions of student code are caught.
AGAIN = 0.05


class OutOfTime(BaseException):
    """A piece of commentary ran on; a `BaseException`, for what a case raises is otherwise kept as its outcome."""


class Tried(Generic[T]):
    """The result of an attempt.

    Args:
        value: what was made, or the value to go on with.
        trouble: why it was not made; empty when it was.
    """

    def __init__(self, value: T, trouble: str = "") -> None:
        self.value = value
        self.trouble = trouble


def tried(action: Callable[[], T], otherwise: T) -> Tried[T]:
    """The value of `action`, or `otherwise` with the reason.

    Args:
        action: what is tried.
        otherwise: the value to go on with where it fails.

    It is given up after SECONDS of this process's CPU time (only the main thread can be interrupted) and at MEMORY.
    """
    try:
        with at_most(MEMORY), _time(SECONDS):
            return Tried(action())
    except OutOfTime:
        return Tried(otherwise, f"it took more than {SECONDS:g} s")
    except Exception as error:  # whatever it is: the verdict stands without it
        return Tried(otherwise, f"{type(error).__name__}: {error}"[:300].rstrip(": "))


@contextmanager
def _time(seconds: float) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGPROF, ring)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def trouble_of(submission: str, what: str, attempt: Tried[Any]) -> tuple[str, ...]:
    """The trouble as a line for the instructor; empty if there is none."""
    return (f"{submission}: {what} left out: {attempt.trouble}",) if attempt.trouble else ()
