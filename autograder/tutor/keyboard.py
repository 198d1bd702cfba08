"""Read single keys from a terminal, on every system."""

from __future__ import annotations

import sys
import time
from typing import Any


class Keyboard:
    """Reads keys without waiting for Enter; use it with `with`."""

    def __init__(self) -> None:
        self.before: Any = None

    def __enter__(self) -> Keyboard:
        if sys.platform != "win32":
            import termios
            import tty

            self.before = termios.tcgetattr(sys.stdin)
            tty.setcbreak(sys.stdin)
        return self

    def __exit__(self, *_: object) -> None:
        if sys.platform != "win32":
            import termios

            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self.before)

    def key(self, seconds: float) -> str:
        """The next key, in lower case; empty if none is pressed within this time."""
        if sys.platform == "win32":
            return _windows_key(seconds)
        import select

        ready, _, _ = select.select([sys.stdin], [], [], seconds)
        return sys.stdin.read(1).lower() if ready else ""


def _windows_key(seconds: float) -> str:
    if sys.platform != "win32":  # for the type checker, which checks one system at a time
        return ""
    import msvcrt

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if msvcrt.kbhit():
            return msvcrt.getwch().lower()
        time.sleep(0.02)
    return ""
