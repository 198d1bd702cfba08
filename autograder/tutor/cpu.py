"""Limit the CPU time of a part of this process."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

#: Seconds between two alarms. The first may be caught with the exceptions of a case, so it is repeated.
REPEAT = 0.05


class OutOfTime(BaseException):
    """A part took too long. It is a `BaseException`, because a case's `Exception` is recorded as its outcome."""


@contextmanager
def at_most_seconds(seconds: float) -> Iterator[None]:
    """In this context, using more CPU time raises OutOfTime.

    Within another limit, that one holds alone. Nothing is limited on Windows, and outside the main thread, where
    Python handles no signals.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    if signal.getitimer(signal.ITIMER_PROF)[0]:
        yield
        return
    ended = False

    def ring(number: int, frame: FrameType | None) -> None:
        # an alarm during the clean-up below would leave the timer on
        if not ended:
            raise OutOfTime

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, REPEAT)
    try:
        yield
    finally:
        ended = True
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
