"""The process of a student's practice: a worker without a jail, on any system.

It uses standard input and output as its wire. What the student prints goes to standard error, so that it is visible and
does not mix with the answers.
"""

from __future__ import annotations

import io
import os
import sys
from typing import NoReturn

from .serve import Wire, serve


def main() -> NoReturn:
    """Serve until the tests close the wire."""
    reading, writing = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (reading, writing):
            msvcrt.setmode(descriptor, os.O_BINARY)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # so that output is visible even if the process is killed
    serve(Wire(reading, writing), ())


if __name__ == "__main__":
    main()
