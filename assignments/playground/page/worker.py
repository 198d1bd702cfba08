"""The process in which the student's modules run; play.py starts it, and starts it again when it was stopped.

A call that takes 2 seconds of CPU time is stopped: the process says in which line of whose function it was, and ends.
Where even that is not possible, because Python itself does not come back from one operation, `faulthandler` ends it.
"""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import struct
import sys
import threading
import time
import warnings
from pathlib import Path
from types import FrameType
from typing import Any, BinaryIO, NoReturn

import numpy as np

from .binding import Binding
from .lab import Lab

#: CPU seconds of one call of the student's.
CALL_SECONDS = 2.0
SIZES = struct.Struct("<II")


def read(pipe: BinaryIO) -> tuple[dict[str, Any], bytes]:
    """The next message: a header and bytes.

    Raises:
        EOFError: the other side has gone.
    """
    header, payload = SIZES.unpack(_exactly(pipe, SIZES.size))
    told = json.loads(_exactly(pipe, header))
    return told, _exactly(pipe, payload)


def _exactly(pipe: BinaryIO, count: int) -> bytes:
    data = b""
    while len(data) < count:
        part = pipe.read(count - len(data))
        if not part:
            raise EOFError
        data += part
    return data


def write(pipe: BinaryIO, header: dict[str, Any], payload: bytes = b"") -> None:
    """Send a message; NaN has no place in it."""
    told = json.dumps(header, allow_nan=False).encode()
    pipe.write(SIZES.pack(len(told), len(payload)) + told + payload)
    pipe.flush()


def main() -> NoReturn:
    """Serve frames until play.py has gone; the first message says where the modules are and what is blocked."""
    pipes = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in pipes:
            msvcrt.setmode(descriptor, os.O_BINARY)
    reading, writing = os.fdopen(pipes[0], "rb"), os.fdopen(pipes[1], "wb")
    os.dup2(2, 1)  # what the student prints goes to the terminal, not among the answers
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for play.py, which ends this process
    told, _ = read(reading)
    np.seterr(all="ignore")  # a network that leaves the numbers is said on the page
    warnings.simplefilter("ignore")
    trace = open(told["trace"], "w", encoding="utf-8")  # noqa: SIM115 -- open as long as the process lives
    faulthandler.enable(file=trace)
    seconds = told["seconds"]
    paths = {name: Path(path) if path else None for name, path in told["paths"].items()}
    blocked = {(module, name): (stamp, line) for module, name, stamp, line in told["blocked"]}
    binding = Binding({}, blocked)
    watch = Watch(binding, writing)
    faulthandler.dump_traceback_later(seconds, exit=True, file=trace)
    binding.add(paths)
    lab = Lab(binding)
    watch.send({"ready": True}, b"")
    while True:
        faulthandler.cancel_dump_traceback_later()
        try:
            request, _ = read(reading)
        except EOFError:
            os._exit(0)
        faulthandler.dump_traceback_later(seconds, exit=True, file=trace)
        watch.send(*lab.frame(request))


class Watch:
    """Looks every tenth of a second whether a call of the student's takes too long, and ends the process then.

    Args:
        binding: says which calls are running.
        writing: the pipe to play.py.
    """

    def __init__(self, binding: Binding, writing: BinaryIO) -> None:
        self.binding, self.writing = binding, writing
        self.lock = threading.Lock()
        self.main = threading.get_ident()
        threading.Thread(target=self._look, daemon=True).start()

    def send(self, header: dict[str, Any], payload: bytes) -> None:
        """Answer, and never in the middle of another answer."""
        with self.lock:
            write(self.writing, header, payload)

    def _look(self) -> None:
        while True:
            time.sleep(0.1)
            running = self.binding.running[-1:]
            if not running or time.process_time() - self.binding.moved < CALL_SECONDS:
                continue
            module, name = running[0]
            self.send({"stopped": [module, name, _line(sys._current_frames().get(self.main), module)]}, b"")
            os._exit(1)


def _line(frame: FrameType | None, module: str) -> int | None:
    """The innermost line of the student's that is being carried out."""
    while frame is not None:
        if frame.f_code.co_filename == f"{module}.py":
            return frame.f_lineno
        frame = frame.f_back
    return None
