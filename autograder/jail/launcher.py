"""Start the zygote and get workers from it."""

from __future__ import annotations

import json
import select
import socket
import subprocess
import sys
from pathlib import Path

from ..tutor.session import CouldNotJudge
from ..worker.confine import LAYERS

ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "PYTHONHASHSEED": "0",
    "LC_ALL": "C.UTF-8",
}


START_SECONDS = 60.0


class Zygote:
    """A warm process that forks workers.

    Args:
        layers: the jail's layers that every worker applies; fewer only to test them.

    Attributes:
        missing: modules that Python or NumPy may need and that cannot be loaded here.

    Raises:
        CouldNotJudge: the zygote does not start, or it has died when a worker is needed.
    """

    def __init__(self, layers: tuple[str, ...] = LAYERS) -> None:
        self.layers = layers
        self.missing: frozenset[str] = frozenset()
        self.control, theirs = socket.socketpair()
        self.control.settimeout(START_SECONDS)
        root = str(Path(__file__).parents[2])
        start = f"import os, sys; sys.path.insert(0, {root!r}); from autograder.worker.zygote import main; main()"
        moved = f"import os; os.dup2({theirs.fileno()}, 3); {start}"
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", moved],
            env=ENVIRONMENT,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd="/",
            start_new_session=True,  # Ctrl-C is for the grader, which then ends the zygote
        )
        theirs.close()
        self._expect_ready()

    def _expect_ready(self) -> None:
        try:
            ready = json.loads(self.control.recv(1 << 16))
        except (OSError, ValueError):
            ready = []
        match ready:
            case ["ready", list() as missing]:
                self.missing = frozenset(missing)
            case _:
                self.close()
                raise CouldNotJudge("the zygote, the process that starts workers, did not start")

    def fork(self, layers: tuple[str, ...] | None = None) -> tuple[socket.socket, int, int | None]:
        """A new worker: its wire, its process id and, on Linux, a descriptor of the process.

        Args:
            layers: of the jail; the zygote's by default.
        """
        wanted = self.layers if layers is None else layers
        try:
            self.control.sendall(json.dumps(wanted).encode())
            text, descriptors, _, _ = socket.recv_fds(self.control, 64, 2)
            connection = socket.socket(fileno=descriptors[0])
        except (OSError, IndexError) as error:
            raise CouldNotJudge("the zygote, the process that starts workers, is gone") from error
        process = descriptors[1] if len(descriptors) > 1 else None
        return connection, int(text), process

    def alive(self) -> bool:
        """Whether the zygote still has its end of the socket, which is closed before its workers are killed."""
        poll = select.poll()
        poll.register(self.control, 0)
        return not poll.poll(0)

    def close(self) -> None:
        """Stop the zygote, which kills all its workers."""
        self.control.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __enter__(self) -> Zygote:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
