"""The grader's end of the wire: a worker, with a deadline for each call."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import struct
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

from ..tutor.lent import Allowance, Lent
from ..tutor.session import CouldNotJudge
from ..worker import wire
from ..worker.interpreter import Failure, Op, Reply
from ..worker.links import AT_IMPORT, LINKS, Link
from ..worker.values import cost
from .launcher import Zygote

#: How long a read or write of the wire may block before the deadline is checked: 0.1 s.
BETWEEN_CHECKS = struct.pack("ll", 0, 100_000)
CHUNK = 1 << 16

#: Bytes of memory for the replies of one exchange, and the number of values in one reply. The values are estimated by
#: the commas in its header, before it is decoded.
MAX_EXCHANGE = 16 << 20
MAX_VALUES = 50_000


#: The failures that a worker may report, with their facts; anything else does not come from our interpreter.
FROM_WORKER = {str(link): (link, {*meaning.facts}) for link, meaning in LINKS.items() if meaning.facts is not None}
FACTS = {
    **{"types": list, "error": str, "line": int, "text": str, "caret": str, "found": str},
    **{"module": str, "import_line": int, "file": str, "numpy": str, "python": str},
}


@dataclass(frozen=True)
class Limits:
    """The limits of a submission.

    Args:
        cpu: seconds of CPU time for one call.
        wall: seconds of wall time for one call; looser, so that a busy machine fails nobody.
        submission: seconds of wall time for all calls together.
        replies: bytes of memory for all replies together.
    """

    cpu: float = 2.0
    wall: float = 20.0
    submission: float = 600.0
    replies: int = 512 << 20


@dataclass(frozen=True)
class Program:
    """A submission for a worker: module name and text, and a seed for its global generators."""

    name: str
    source: str
    seed: int = 0


class Frame(NamedTuple):
    """Encoded operations, made once for many submissions.

    Args:
        content: of the message.
        answers: the number of operations.
    """

    content: wire.Content
    answers: int

    @classmethod
    def of(cls, ops: Sequence[Op]) -> Frame:
        """The frame of `ops`, which must not contain functions of the grader.

        Raises:
            WireError: they are too large for one frame.
        """
        return cls(wire.content(_message(ops)), len(ops))


class Answer(NamedTuple):
    """An answer of the worker.

    Args:
        fields: decoded.
        body: as it arrived.
    """

    fields: tuple[Any, ...]
    body: bytes


@dataclass
class Budget:
    """The remaining seconds and bytes of replies of a submission, for all of its workers together."""

    seconds: float
    replies: int
    lent: Allowance = field(default_factory=Allowance)

    @classmethod
    def of(cls, limits: Limits) -> Budget:
        """The full budget."""
        return cls(limits.submission, limits.replies)

    def spent(self) -> bool:
        """Whether there is no time left."""
        return self.seconds < 0


class AwakeClock:
    """Measures the time in which this process was running.

    A closed laptop, a suspended virtual machine or SIGSTOP stops grader and worker together, while wall time goes on.
    The grader reads this clock at least every `BETWEEN_CHECKS`. A gap longer than `LONGEST_LOOK` was such a pause.
    """

    LONGEST_LOOK = 1.0

    def __init__(self) -> None:
        self.looked = time.monotonic()

    def passed(self) -> float:
        """Seconds since the last call, without pauses."""
        now = time.monotonic()
        seconds, self.looked = now - self.looked, now
        return min(seconds, self.LONGEST_LOOK)


@dataclass
class Deadline:
    """The deadline of one call: by CPU time, by wall time without pauses, and by the submission's remaining time."""

    limits: Limits
    pid: int
    budget: Budget
    awake: float = 0.0
    clock: AwakeClock = field(default_factory=AwakeClock)

    def __post_init__(self) -> None:
        self.cpu = _cpu_seconds(self.pid)

    def passed(self) -> bool:
        """Whether one of the limits is exceeded."""
        seconds = self.clock.passed()
        self.awake += seconds
        self.budget.seconds -= seconds
        if self.awake > self.limits.wall or self.budget.spent():
            return True
        return _cpu_seconds(self.pid) - self.cpu > self.limits.cpu


def _cpu_seconds(pid: int) -> float:
    """The CPU time of a process, in seconds; 0 if it cannot be read (the process has exited, or macOS)."""
    try:
        return time.clock_gettime((~pid << 3) | 2)  # as clock_getcpuclockid(3) makes it
    except OSError:
        return 0.0


class _Broken(Exception):
    """The exchange ended without an answer; `failure` says why."""

    def __init__(self, link: Link) -> None:
        super().__init__(link)
        self.failure = Failure(link)


class RemoteWorker:
    """A jailed process with one submission in it; a `Backend` for proxies.

    Args:
        zygote: forks the process.
        program: the submission.
        code: the compiled program, from another worker of the same submission.
        limits: of a call.
        budget: of the whole submission; a new one by default.
        layers: of the jail; the zygote's by default.
    """

    def __init__(
        self,
        zygote: Zygote,
        program: Program,
        code: np.ndarray | None = None,
        limits: Limits | None = None,
        budget: Budget | None = None,
        layers: tuple[str, ...] | None = None,
    ) -> None:
        self.zygote = zygote
        self.limits = limits or Limits()
        self.budget = budget or Budget.of(self.limits)
        self.connection, self.pid, self.process = zygote.fork(layers)
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            self.connection.setsockopt(socket.SOL_SOCKET, option, BETWEEN_CHECKS)
        self.arrived = bytearray()
        self.number = 0
        self.dead = False
        self.timed_out = False
        self.layers: tuple[str, ...] = ()
        self.refused: dict[str, int] = {}
        self.always: tuple[Callable[..., Any], ...] = ()
        self.code = code
        self.load_failure = self.load(program)

    def load(self, program: Program) -> Failure | None:
        """Load the submission; returns the failure, if any."""
        source = np.array(bytearray(program.source.encode("utf-8", "surrogatepass")))
        return self._loaded(("load", program.name, source, self.code, program.seed))

    def reload(self) -> Failure | None:
        """Load the submission again, as a new module; functions that were lent to it are gone."""
        self.always = ()
        return self._loaded(("reload",))

    def lend(self, functions: Mapping[str, Callable[..., Any]]) -> Failure | None:
        """Replace global names of the submission by functions of the grader; returns the failure, if any.

        The functions stay in this process: in the worker, each name is a function that sends a request over the wire.
        """
        try:
            (answer,) = self._exchange(("lend", dict(functions)), 1)
        except _Broken as broken:
            return broken.failure
        self.always = tuple(functions.values())
        return None if answer.fields == ("lent",) else Failure("bad_reply")

    def _loaded(self, message: tuple[Any, ...]) -> Failure | None:
        """Load or reload. The compiled code comes in a separate frame, sent before the submission has run."""
        try:
            answers = self._exchange(message, 2 if message[0] == "load" else 1)
            if message[0] == "load" and not self._compiled(next(answers).fields):
                loaded: tuple[Any, ...] = ()
            else:
                loaded = next(answers).fields
        except _Broken as broken:
            return Failure(AT_IMPORT[broken.failure.link])
        match loaded:
            case ("loaded", tuple() as layers, failure, dict() as refused):
                if _are_texts(layers) and _are_lines(refused):
                    self.layers, self.refused = layers, refused
                    return self._failure(failure)
        self.close()
        return Failure("bad_reply")

    def _compiled(self, answer: tuple[Any, ...]) -> bool:
        """Store the compiled code of an answer; returns whether the answer is valid."""
        match answer:
            case ("compiled", np.ndarray() as code):
                self.code = code
                return True
        return answer == ("compiled", None)

    def run(self, op: Op) -> Reply:
        """Execute one operation."""
        return self.run_all([op])[0]

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """Execute `ops` in the worker; it makes this class a `Backend`.

        Each operation gets a reply, whatever the worker does. If the exchange itself fails, the worker is killed.
        """
        return [reply for reply, _ in self._run(_message(ops), len(ops))]

    def run_frame(self, frame: Frame) -> list[tuple[Reply, bytes]]:
        """Execute the operations of a frame, like `run_all`; each reply comes with its bytes, b"" if there are none."""
        return self._run(frame.content, frame.answers)

    def _run(self, message: Any, count: int) -> list[tuple[Reply, bytes]]:
        if self.load_failure:
            return [(Reply(failure=self.load_failure), b"")] * count
        replies: list[tuple[Reply, bytes]] = []
        if not self.dead:
            try:
                for answer in self._exchange(message, count):
                    replies.append((self._reply(answer.fields), answer.body))
            except _Broken as broken:
                replies.append((Reply(failure=broken.failure), b""))
        return replies + [(Reply(failure=Failure("died")), b"")] * (count - len(replies))

    def _reply(self, answer: tuple[Any, ...]) -> Reply:
        match answer:
            case ("reply", value, bool() as end, failure, tuple() as warnings) if _are_texts(warnings):
                return Reply(value, end, self._failure(failure), tuple(w[:200] for w in warnings[:5]))
        self.close()
        raise _Broken("bad_reply")

    def _failure(self, reported: Any) -> Failure | None:
        """The failure that the worker reported. If a module that should be installed is missing, it is our fault."""
        failure = _failure(reported)
        module = failure.facts.get("module") if failure else None
        if module in self.zygote.missing:
            self.close()
            raise CouldNotJudge(
                f"the worker has no {module}, which Python or NumPy needs: `autograder doctor` says what to install"
            )
        return failure

    def _exchange(self, message: Any, count: int) -> Iterator[Answer]:
        """Send a message and yield its `count` answers; meanwhile, call the functions that the worker asks for."""
        self.number += 1
        lent = Lent(self.budget.lent, self.always)
        deadline = Deadline(self.limits, self.pid, self.budget)
        room = MAX_EXCHANGE
        try:
            self._send(message, deadline, lent)
            for _ in range(count):
                answer = self._receive(deadline)
                while answer.fields[0] == "callback":
                    self._send(lent.called_back(answer.fields), deadline, None)
                    answer = self._receive(deadline)
                taken = cost(answer.fields)
                room -= taken
                self.budget.replies -= taken
                if room < 0 or self.budget.replies < 0:
                    raise _Broken("too_large")
                yield answer
                deadline = Deadline(self.limits, self.pid, self.budget)
        except wire.WireError:
            self.close()
            raise _Broken("bad_reply") from None
        except OSError:
            raise self._ended() from None
        except _Broken as broken:
            self.timed_out = broken.failure.link == "timeout"
            self.close()
            raise

    def _send(self, message: Any, deadline: Deadline, lent: Lent | None) -> None:
        content = message
        if type(message) is not wire.Content:
            content = wire.content(message, lent.lend if lent else None)
        data = memoryview(content.frame(self.number))
        while data:
            try:
                data = data[self.connection.send(data) :]
            except BlockingIOError:
                self._check(deadline)

    def _receive(self, deadline: Deadline) -> Answer:
        number, header, payload = wire.sizes(self._read(wire.PREFIX.size, deadline))
        if number != self.number:
            raise wire.WireError("an answer to another question")
        body = self._read(header + payload, deadline)
        if body.count(b",", 0, header) > MAX_VALUES:
            raise _Broken("too_large")
        fields = wire.decode(body[:header], body[header:])
        if type(fields) is not tuple or not fields or type(fields[0]) is not str:
            raise wire.WireError("not a message")
        return Answer(fields, body)

    def _read(self, size: int, deadline: Deadline) -> bytes:
        """The next `size` bytes; further bytes are kept for the next call."""
        while len(self.arrived) < size:
            try:
                chunk = self.connection.recv(CHUNK)
            except BlockingIOError:
                self._check(deadline)
                continue
            if not chunk:
                raise self._ended()
            self.arrived += chunk
            self._check(deadline)  # also after data: a worker that keeps sending must not avoid its deadline
        taken = bytes(self.arrived[:size])
        del self.arrived[:size]
        return taken

    def _check(self, deadline: Deadline) -> None:
        if deadline.passed():
            raise _Broken("timeout")

    def _ended(self) -> Exception:
        """The meaning of a closed wire: the worker died, unless its zygote has ended, too."""
        self.close()
        if self.zygote.alive():
            return _Broken("died")
        return CouldNotJudge("the zygote, the process that starts workers, ended during a call")

    def close(self) -> None:
        """Kill the process."""
        self.dead = True
        with contextlib.suppress(OSError):
            if self.process is not None:
                signal.pidfd_send_signal(self.process, signal.SIGKILL)
            else:
                os.kill(self.pid, signal.SIGKILL)
        if self.process is not None:
            os.close(self.process)
            self.process = None
        self.connection.close()


def _message(ops: Sequence[Op]) -> tuple[Any, ...]:
    return "run", *map(tuple, ops)


def _are_texts(values: tuple[Any, ...]) -> bool:
    """Whether all are texts; converting anything else to text could take forever."""
    return all(type(value) is str for value in values)


def _are_lines(refused: dict[Any, Any]) -> bool:
    """Whether all keys are texts and all values line numbers."""
    if len(refused) > 20:
        return False
    return all(type(name) is str and type(line) is int for name, line in refused.items())


def _are_facts(facts: dict[Any, Any]) -> bool:
    """Whether all facts are known and have their type."""
    if any(FACTS.get(key) is not type(value) for key, value in facts.items()):
        return False
    return all(type(name) is str for name in facts.get("types", []))


def _failure(reported: Any) -> Failure | None:
    """The failure in a message; anything that our interpreter would not send is a bad reply."""
    match reported:
        case None:
            return None
        case (str() as link, dict() as facts) if link in FROM_WORKER and _are_facts(facts):
            known, needed = FROM_WORKER[link]
            if needed <= facts.keys() and ("line" in facts) == ("text" in facts):
                return Failure(known, facts)
    return Failure("bad_reply")
