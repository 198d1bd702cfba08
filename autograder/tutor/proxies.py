"""Proxies: a case calls them like the student's functions and objects.

A proxy turns a call into an `Op`, passes it to a `Backend` (the student's module in this process, or a jailed worker),
and turns the reply into values or a `CheckFailed`. The transcript records all calls and replies.

This module is copied into every starter, so it needs only NumPy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, NamedTuple, Protocol

import numpy as np

from ..worker.interpreter import MAX_ITERATIONS, CheckFailed, Failure, Op, Ref, Reply
from ..worker.values import copied, cost

#: The ids of placed arrays start here; the interpreter gives out the ids below.
FIRST_PLACED = 1 << 30


#: Bytes of memory for the replies of one case.
MAX_COST = 16 << 20


class Backend(Protocol):
    """Executes operations on a submission."""

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """Execute `ops` in order, in one exchange; each gets a reply, even if another one fails."""


class Nobody:
    """The backend before and after a case: it executes nothing."""

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """Always raises."""
        raise RuntimeError("there is no worker")


@dataclass(frozen=True)
class AlwaysFails:
    """The backend of a file that cannot be used or is no longer tried: every operation fails for the same reason."""

    failure: Failure

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """A failed reply for each operation."""
        return [Reply(failure=self.failure)] * len(ops)


class Exchange(NamedTuple):
    """An operation and its reply; `label` is its name in messages, e.g. `Adam.update`."""

    label: str
    function: str
    op: Op
    reply: Reply


@dataclass
class Transcript:
    """The operations of one case and their replies, in order.

    Args:
        backend: executes the operations.
        exchanges: all operations so far.
        waiting: operations whose reply is not needed; they are sent with the next one.
        placed: how many arrays the case has placed.
        cost: bytes of memory of the replies.
        called: the functions of the assignment that the case has called.
    """

    backend: Backend = field(default_factory=Nobody)
    exchanges: list[Exchange] = field(default_factory=list)
    waiting: list[Op] = field(default_factory=list)
    placed: int = 0
    cost: int = 0
    called: frozenset[str] = frozenset()

    def run(self, label: str, function: str, op: Op) -> Reply:
        """Execute and record an operation; raises `CheckFailed` if the student's code gives no answer."""
        (reply,) = self.run_all(label, function, [op])
        return answered(reply, label)

    def run_all(self, label: str, function: str, ops: Sequence[Op]) -> list[Reply]:
        """Execute and record the waiting operations and `ops`, in one exchange."""
        waited, self.waiting = self.waiting, []
        if function and function not in self.called:
            self.called |= {function}
        replies = self.backend.run_all([*waited, *ops])
        for reply in replies:
            self.cost += cost(reply.value)
            if reply.failure:
                self.cost += cost(reply.failure.facts)
        if self.cost > MAX_COST:
            raise CheckFailed("too_large", function=label)
        count = len(waited)
        for op, reply in zip(waited, replies[:count], strict=True):
            self.exchanges.append(Exchange(op.kind, "", op, reply))
        for op, reply in zip(ops, replies[count:], strict=True):
            self.exchanges.append(Exchange(label, function, op, reply))
        for op, reply in zip(waited, replies[:count], strict=True):
            answered(reply, op.kind)
        return replies[count:]

    def close(self) -> None:
        """Release the backend when the case is judged."""
        self.backend = Nobody()

    def forget(self) -> None:
        """Drop the replies, which need too much memory, and keep the operations."""
        forgotten = Reply(failure=Failure("too_large"))
        self.exchanges = [exchange._replace(reply=forgotten) for exchange in self.exchanges]
        self.cost = 0

    def last_call(self) -> Exchange | None:
        """The last call of a function or method, for messages."""
        calls = [exchange for exchange in self.exchanges if exchange.op.kind == "call"]
        return calls[-1] if calls else None


def failed(reply: Reply, label: str) -> CheckFailed | None:
    """The error of a failed reply; None if it has a value."""
    failure = reply.failure
    if failure is None:
        return None
    return CheckFailed(failure.link, function=label, **failure.facts)


def answered(reply: Reply, label: str) -> Reply:
    """The reply; raises `CheckFailed` if it is a failure."""
    error = failed(reply, label)
    if error:
        raise error
    return reply


class Function:
    """A proxy for a student's function or class, or for a method of an object.

    Args:
        transcript: executes and records calls.
        name: for messages, e.g. `Adam.update`.
        function: the function of the assignment that it belongs to, e.g. `Adam`.
        target: of an `Op`: a name, or an object's id.
        method: of that object.
    """

    def __init__(self, transcript: Transcript, name: str, function: str, target: str | int, method: str = "") -> None:
        self._transcript = transcript
        self._function = function
        self._target = target
        self._method = method
        self.name = name
        #: The warnings of the last call, or of all calls of the last `map`.
        self.warnings: tuple[str, ...] = ()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        (reply,) = self._replies([self._op(args, kwargs)])
        return self._result(reply)

    def keep(self, *args: Any, **kwargs: Any) -> Any:
        """Call it; arrays in the result stay in the worker and are returned as `Kept`."""
        (reply,) = self._replies([self._op(args, kwargs, keep=True)])
        return self._result(reply)

    def map(self, *columns: Iterable[Any], **kwargs: Any) -> Iterator[Any]:
        """The results for the arguments of `zip(*columns)`; a failed call raises when its result is reached.

        All calls are made in one exchange. This is for hidden cases, whose messages show no last call.
        """
        replies = self._replies([self._op(args, kwargs) for args in zip(*columns, strict=True)])
        return map(self._result, replies)

    def tried(self, arguments: Iterable[tuple[Any, ...]], **kwargs: Any) -> list[Any]:
        """The results of a call for each tuple of arguments; for a failed call, its `CheckFailed`."""
        replies = self._replies([self._op(args, kwargs) for args in arguments])
        return [failed(reply, self.name) or self._result(reply) for reply in replies]

    def _op(self, args: tuple[Any, ...], kwargs: dict[str, Any], keep: bool = False) -> Op:
        return Op("call", self._target, self._method, referred(args), referred(kwargs), keep)

    def _replies(self, ops: list[Op]) -> list[Reply]:
        replies = self._transcript.run_all(self.name, self._function, ops)
        self.warnings = tuple(chain.from_iterable(reply.warnings for reply in replies))
        return replies

    def _result(self, reply: Reply) -> Any:
        return wrapped(answered(reply, self.name).value, self._transcript, self.name, self._function)


class Handle:
    """A proxy for a student's object: call its methods, or iterate over it."""

    def __init__(self, transcript: Transcript, ref: Ref, label: str, function: str) -> None:
        self._transcript = transcript
        self._ref = ref
        self._label = label
        self._function = function

    @property
    def type_name(self) -> str:
        """The name of the object's class."""
        return self._ref.type_name

    def __getattr__(self, method: str) -> Any:
        if method.startswith("_"):
            raise AttributeError(method)
        return Function(self._transcript, f"{self._label}.{method}", self._function, self._ref.id, method)

    def __iter__(self) -> Iterator[Any]:
        return self._items(keep=False)

    def keep_items(self) -> Iterator[Any]:
        """Iterate; arrays in the items stay in the worker and are returned as `Kept`."""
        return self._items(keep=True)

    def _items(self, keep: bool) -> Iterator[Any]:
        for _ in range(MAX_ITERATIONS):
            op = Op("next", self._ref.id, keep=keep)
            reply = self._transcript.run(self._label, self._function, op)
            if reply.end:
                return
            yield wrapped(reply.value, self._transcript, self._label, self._function)
        raise CheckFailed("endless", function=self._label)

    def rest(self) -> list[Any]:
        """The remaining items, each copied when it is made, in one exchange."""
        items = self._transcript.run(self._label, self._function, Op("rest", self._ref.id)).value
        if type(items) is not list:
            raise CheckFailed("bad_reply", function=self._label)
        return [wrapped(item, self._transcript, self._label, self._function) for item in items]


class Kept:
    """A proxy for an array in the worker; it can be passed as an argument."""

    def __init__(self, transcript: Transcript, ref: Ref) -> None:
        self._transcript = transcript
        self._ref = ref

    def get(self) -> np.ndarray:
        """A copy of the current values."""
        return held([self])[0]

    def set(self, value: Any) -> None:
        """Write `value` into the array, in place."""
        self._transcript.run("assign", "", self._assign(value))

    def _assign(self, value: Any) -> Op:
        return Op("assign", self._ref.id, args=(np.asarray(value),))


class Placed(Kept):
    """A writable array that a case places in the worker."""

    def __init__(self, transcript: Transcript, value: Any) -> None:
        self.original = np.array(value)
        transcript.placed += 1
        super().__init__(transcript, Ref(FIRST_PLACED + transcript.placed, "ndarray", is_array=True))
        transcript.waiting.append(Op("place", self._ref.id, args=(self.original,)))

    def set(self, value: Any) -> None:
        """Write `value` into the array, in place, before the next call."""
        self._transcript.waiting.append(self._assign(value))


def held(kept: Sequence[Kept]) -> list[np.ndarray]:
    """Copies of the arrays' current values, in one exchange."""
    if not kept:
        return []
    transcript = kept[0]._transcript
    replies = transcript.run_all("fetch", "", [Op("fetch", one._ref.id) for one in kept])
    values = [answered(reply, "fetch").value for reply in replies]
    for value in values:
        if type(value) is not np.ndarray:
            raise CheckFailed("type", expected="array", found=type(value).__name__)
    return values


def referred(value: Any) -> Any:
    """An argument with references in place of proxies."""
    if isinstance(value, (Kept, Handle)):
        return value._ref
    if type(value) is np.ndarray:
        return copied(value)
    if type(value) in (list, tuple):
        return type(value)(referred(part) for part in value)
    if type(value) is dict:
        return {key: referred(part) for key, part in value.items()}
    return value


def wrapped(value: Any, transcript: Transcript, label: str, function: str) -> Any:
    """A result with proxies in place of references."""
    if isinstance(value, Ref):
        if value.is_array:
            return Kept(transcript, value)
        return Handle(transcript, value, label, function)
    if type(value) in (list, tuple):
        return type(value)([wrapped(part, transcript, label, function) for part in value])
    if type(value) is dict:
        return {key: wrapped(part, transcript, label, function) for key, part in value.items()}
    return value
