"""The process in which a student's own practice runs: a worker without a jail, on any system.

It speaks over its standard input and output. What the student prints goes to the standard error, so that it is seen
and does not mix with the answers.
"""

from __future__ import annotations

import io
import os
import sys
from typing import NoReturn

from .serve import Wire, serve


def main() -> NoReturn:
    """Serve until the tests have gone."""
    reading, writing = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (reading, writing):
            msvcrt.setmode(descriptor, os.O_BINARY)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # what is printed is seen, also when the process is ended
    serve(Wire(reading, writing), ())


if __name__ == "__main__":
    main()
