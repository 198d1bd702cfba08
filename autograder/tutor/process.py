"""Run the student's code in a separate process while they practise, as in grading but without a jail.

An endless loop is killed after `SECONDS` and costs only its own call; a crash costs only its own case. It works on
every system: a thread reads the answers, because not every system can wait for a pipe with a timeout.
"""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from ..worker import wire
from ..worker.interpreter import Failure, Op, Reply
from ..worker.links import AT_IMPORT, Link
from .lent import Allowance, Lent

#: Timeouts in seconds: of one call, of starting Python and NumPy, and of loading the file.
SECONDS, START_SECONDS, LOAD_SECONDS = 2.0, 60.0, 5.0
ROOT = str(Path(__file__).parents[2])
START = f"import sys; sys.path.insert(0, {ROOT!r}); from autograder.worker.unjailed import main; main()"


class _Ended(Exception):
    """The process did not answer; `link` says why."""

    def __init__(self, link: Link) -> None:
        super().__init__(link)
        self.link = link


class StudentProcess:
    """One student's file in a process; a `Backend` for proxies.

    Args:
        name: of the module.
        source: its text.
        seconds: the timeout of a call.
    """

    def __init__(self, name: str, source: str, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self.number = 0
        self.dead = False
        self.process = subprocess.Popen(
            [sys.executable, "-c", START], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
        )
        self.answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        assert self.process.stdout is not None
        threading.Thread(target=_read, args=(self.process.stdout, self.answers), daemon=True).start()
        self.load_failure = self._load(("load", name, _as_bytes(source), None, 0), [START_SECONDS, LOAD_SECONDS])

    def reload(self) -> Failure | None:
        """Run the file again as a new module; returns the failure, if any."""
        self.load_failure = self._load(("reload",), [self.seconds])
        return self.load_failure

    def _load(self, message: tuple[Any, ...], seconds: Sequence[float]) -> Failure | None:
        try:
            *_, loaded = self._exchange(message, seconds)
        except _Ended as ended:
            return Failure(AT_IMPORT[ended.link])
        _, _, failure, _ = loaded
        return _failure(failure)

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """Carry out `ops`; a `Backend` operation."""
        if self.load_failure:
            return [Reply(failure=self.load_failure)] * len(ops)
        replies: list[Reply] = []
        try:
            if not self.dead:
                allowed = [self.seconds] * len(ops)
                for _, value, end, failure, warnings in self._exchange(("run", *map(tuple, ops)), allowed):
                    replies.append(Reply(value, end, _failure(failure), tuple(warnings)))
        except _Ended as ended:
            replies.append(Reply(failure=Failure(ended.link)))
        return replies + [Reply(failure=Failure("died"))] * (len(ops) - len(replies))

    def _exchange(self, message: tuple[Any, ...], allowed: Sequence[float]) -> Iterator[tuple[Any, ...]]:
        """Send a message and yield its answers, each within its timeout; meanwhile, call lent functions."""
        self.number += 1
        lent = Lent(Allowance())
        try:
            self._send(message, lent)
            for seconds in allowed:
                answer = self._receive(seconds)
                while answer[0] == "callback":
                    self._send(lent.called_back(answer), None)
                    answer = self._receive(seconds)
                yield answer
        except (OSError, wire.WireError):
            self.close()
            raise _Ended("died") from None

    def _send(self, message: Any, lent: Lent | None) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(wire.encode(self.number, message, lent.lend if lent else None))
        self.process.stdin.flush()

    def _receive(self, seconds: float) -> tuple[Any, ...]:
        try:
            frame = self.answers.get(timeout=seconds)
        except queue.Empty:
            self.close()
            raise _Ended("timeout") from None
        if frame is None:
            self.close()
            raise _Ended("died")
        _, header, _ = wire.sizes(frame[: wire.PREFIX.size])
        body = frame[wire.PREFIX.size :]
        answer: tuple[Any, ...] = wire.decode(body[:header], body[header:])
        return answer

    def close(self) -> None:
        """Kill the process."""
        self.dead = True
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        self.process.wait()


def _read(pipe: BinaryIO, answers: queue.SimpleQueue[bytes | None]) -> None:
    """Put each frame from the pipe into `answers`, and None at the end."""
    with suppress(OSError, ValueError, wire.WireError):  # the pipe is closed when the process is killed
        while prefix := pipe.read(wire.PREFIX.size):
            _, header, payload = wire.sizes(prefix)
            answers.put(prefix + pipe.read(header + payload))
    answers.put(None)


def _as_bytes(source: str) -> np.ndarray:
    return np.array(bytearray(source.encode("utf-8", "surrogatepass")))


def _failure(answer: Any) -> Failure | None:
    return None if answer is None else Failure(*answer)
