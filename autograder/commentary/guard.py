"""Run something that may fail, hang or fill memory, and continue without it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Generic, TypeVar

from ..tutor.memory import at_most

T = TypeVar("T")

#: The limits of one part of the commentary: additional memory in bytes, and CPU time in seconds.
MEMORY = 128 << 20
SECONDS = 20.0

#: Seconds between two alarms. The first may be caught with the exceptions of a case, so it is repeated.
REPEAT = 0.05


class OutOfTime(BaseException):
    """A part took too long. It is a `BaseException`, because a case's `Exception` is recorded as its outcome."""


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
        with at_most(MEMORY), _time(SECONDS):
            return Tried(action())
    except OutOfTime:
        return Tried(otherwise, f"it took more than {SECONDS:g} s")
    except Exception as error:  # whatever it is: the verdict does not need this part
        return Tried(otherwise, f"{type(error).__name__}: {error}"[:300].rstrip(": "))


@contextmanager
def _time(seconds: float) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield  # Python handles signals in the main thread only
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGPROF, ring)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, REPEAT)
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def trouble_of(submission: str, what: str, attempt: Tried[Any]) -> tuple[str, ...]:
    """The trouble as a line for the instructor; empty if there is none."""
    if not attempt.trouble:
        return ()
    return (f"{submission}: {what} left out: {attempt.trouble}",)
