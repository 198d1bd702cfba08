"""The warm process that forks workers; it has NumPy loaded and never holds a secret.

It reads requests from a socket and answers each with the process id of a new worker, an end of the wire and, on Linux,
a descriptor of the process. When the socket is closed, it exits, and its workers are killed.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
import sys
from typing import NoReturn

from . import seccomp
from .confine import confine
from .preload import preload
from .serve import Wire, serve

CONTROL = WIRE = 3
MOST_DESCRIPTORS = 1 << 16


def main() -> NoReturn:
    """Preload, then fork a worker for each request until the grader closes the socket."""
    control = socket.socket(fileno=CONTROL)
    null = os.open(os.devnull, os.O_RDWR)
    missing = preload()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps the workers
    seccomp.filter_here()  # computed once here; workers inherit it
    sys.path.clear()
    gc.collect()
    gc.freeze()
    control.sendall(json.dumps(["ready", missing]).encode())
    while True:
        request = control.recv(4096)
        if not request:
            os._exit(0)
        _fork(control, null, tuple(json.loads(request)))


def _fork(control: socket.socket, null: int, layers: tuple[str, ...]) -> None:
    ours, theirs = socket.socketpair()
    parent = os.getpid()
    child = os.fork()
    if child == 0:
        try:
            _become_worker(theirs.fileno(), null, layers, parent)
        finally:
            os._exit(1)
    descriptors = [ours.fileno()]
    with contextlib.suppress(OSError, AttributeError):  # the worker may have exited; macOS has no such descriptors
        descriptors.append(os.pidfd_open(child))
    socket.send_fds(control, [str(child).encode()], descriptors)
    for descriptor in descriptors[1:]:
        os.close(descriptor)
    ours.close()
    theirs.close()


def _become_worker(wire: int, null: int, layers: tuple[str, ...], parent: int) -> NoReturn:
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    os.dup2(wire, WIRE)
    os.closerange(WIRE + 1, MOST_DESCRIPTORS)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    held = confine(layers, parent)
    serve(Wire(WIRE, WIRE), held)


if __name__ == "__main__":
    main()
