"""The loop of a worker: load one submission and execute operations on it.

A worker knows no secret. It receives the submission as text and compiles it itself, because compiling hostile text is
work for the jail, too. The process of a student's practice runs the same loop.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any, NoReturn

import numpy as np

from . import loader, wire
from .interpreter import Failure, Interpreter, Op, Reply

CHUNK = 1 << 16

#: How long finished replies wait for others, in seconds, and how many bytes of them.
PATIENCE = 0.05
MOST_WAITING = 1 << 20


class Wire:
    """Reads and writes whole frames.

    Args:
        reading: the descriptor for messages.
        writing: the descriptor for answers.
    """

    def __init__(self, reading: int, writing: int) -> None:
        self.reading, self.writing = reading, writing
        self.number = 0
        self.arrived = bytearray()
        self.waiting = bytearray()
        self.flushed = 0.0

    def receive(self) -> Any:
        """The next message; the process exits if the grader has closed the wire."""
        self.flush()
        self.number, header, payload = wire.sizes(self._read(wire.PREFIX.size))
        return wire.decode(self._read(header), self._read(payload))

    def send(self, message: Any) -> None:
        """Add an answer to the last message; it is sent soon."""
        self.waiting += wire.encode(self.number, message)
        if len(self.waiting) > MOST_WAITING or time.monotonic() - self.flushed > PATIENCE:
            self.flush()

    def flush(self) -> None:
        """Send all waiting answers."""
        data = memoryview(self.waiting)
        while data:
            data = data[os.write(self.writing, data) :]
        self.waiting = bytearray()
        self.flushed = time.monotonic()

    def _read(self, size: int) -> bytes:
        while len(self.arrived) < size:
            chunk = os.read(self.reading, CHUNK)
            if not chunk:
                os._exit(0)
            self.arrived += chunk
        taken = bytes(self.arrived[:size])
        del self.arrived[:size]
        return taken


@dataclass
class Submission:
    """A submission: module name, text, a seed for NumPy's and Python's global generators, and the compiled code."""

    name: str
    source: str
    seed: int
    code: CodeType | None = None

    @property
    def filename(self) -> str:
        """The file name for the compiler."""
        return f"{self.name}.py"

    @classmethod
    def arrived(cls, name: str, source: np.ndarray, code: np.ndarray | None, seed: int) -> Submission:
        """The submission in a message; `code` comes from another worker of the same submission."""
        text = source.tobytes().decode("utf-8", "surrogatepass")
        return cls(name, text, seed, None if code is None else marshal.loads(code.tobytes()))


def serve(link: Wire, held: tuple[str, ...]) -> NoReturn:
    """Answer until the grader closes the wire.

    Args:
        link: the wire.
        held: the layers of the jail that hold in this process.
    """
    interpreter = Interpreter({}, "")
    submission = Submission("", "", 0)
    while True:
        kind, *fields = link.receive()
        if kind == "run":
            for reply in interpreter.replies(Op(*op) for op in fields):
                _answer(link, reply)
            continue
        if kind == "lend":  # names of the submission come to mean functions that ask the grader
            (functions,) = fields
            own = _callbacks(link, as_own=True)
            interpreter.namespace.update({name: own(function) for name, function in functions.items()})
            link.send(("lent",))
            continue
        if kind == "load":
            submission = Submission.arrived(*fields)
            _compile(link, submission)
        interpreter, failure, refused = _loaded(link, submission)
        link.send(("loaded", held, _as_message(failure), refused))


def _compile(link: Wire, submission: Submission) -> None:
    """Compile the source, and send the code for other workers before anything of the submission has run."""
    if submission.code is None:
        with contextlib.suppress(SyntaxError):  # told when it is loaded
            submission.code = loader.compiled(submission.source, submission.filename)
    code = None if submission.code is None else np.frombuffer(marshal.dumps(submission.code), np.uint8)
    link.send(("compiled", code))
    link.flush()


def _loaded(link: Wire, submission: Submission) -> tuple[Interpreter, Failure | None, dict[str, int]]:
    """The submission as a fresh module, what went wrong, and the imports that were refused, by line."""
    random.seed(submission.seed)
    np.random.seed(submission.seed % 2**32)
    interpreter = Interpreter({}, submission.filename, submission.source, _callbacks(link))
    return interpreter, *loader.load(interpreter, submission.name, submission.source, submission.code)


def _answer(link: Wire, reply: Reply) -> None:
    try:
        link.send(("reply", reply.value, reply.end, _as_message(reply.failure), reply.warnings))
    except (wire.WireError, MemoryError):
        failure = Failure("too_large")
        link.send(("reply", None, False, _as_message(failure), reply.warnings))


def _as_message(failure: Failure | None) -> Any:
    return None if failure is None else (failure.link, failure.facts)


#: Errors that a lent function raises as the student's own would.
ERRORS = {"ValueError": ValueError, "KeyError": KeyError, "ZeroDivisionError": ZeroDivisionError}


def _callbacks(link: Wire, as_own: bool = False) -> Callable[[Any], Any]:
    """Turns the grader's functions in an argument tree into callables that ask over the wire.

    Args:
        as_own: whether they stand for functions of the submission's: then they give arrays that may be written to,
            and raise what those would.
    """

    def callable_for(value: Any) -> Any:
        if type(value) is not wire.Callback:
            return value

        def ask(*args: Any, **kwargs: Any) -> Any:
            plain = Interpreter({}, "").exported
            sent = [_grader_function(a) or plain(a) for a in args]
            named = {str(k): _grader_function(v) or plain(v) for k, v in kwargs.items()}
            link.send(("callback", value.id, sent, named))
            answer = link.receive()
            if answer[0] == "value":
                return plain(answer[1]) if as_own else answer[1]
            _, name, text = answer
            raise ERRORS[name](text) if as_own and name in ERRORS else TypeError(f"{name}: {text}")

        ask.callback = value  # type: ignore[attr-defined]
        return ask

    return callable_for


def _grader_function(value: Any) -> wire.Callback | None:
    """The number of one of the grader's functions: it goes back to the grader where a lent function is given it."""
    callback = getattr(value, "callback", None) if type(value) is FunctionType else None
    return callback if type(callback) is wire.Callback else None
