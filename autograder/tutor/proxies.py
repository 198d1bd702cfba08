"""What a case calls as if it were the student's function or object.

A proxy turns a call into an `Op`, hands it to a `Backend` (the student's module in this process,
or a jailed worker) and turns the reply into values or a `CheckFailed`. Everything that passes is
kept in the transcript.

This file is copied into every assignment and therefore needs only NumPy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

import numpy as np

from ..worker.interpreter import MAX_ITERATIONS, CheckFailed, Failure, Op, Ref, Reply
from ..worker.values import copied, cost

#: Ids from here on are chosen by the case, for what it places; those below by the interpreter.
FIRST_PLACED = 1 << 30


#: Bytes of memory that the replies of one case may take.
MAX_COST = 16 << 20


class Backend(Protocol):
    """Whatever can carry out operations on a submission."""

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """Carry out `ops` in one exchange, in order; a reply for each, whatever became of the others."""


class Nobody:
    """The backend before there is one: it answers nothing."""

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """Never carries anything out."""
        raise RuntimeError("there is no worker")


@dataclass(frozen=True)
class AlwaysFails:
    """The backend of a file that cannot be used, or is not tried any more: every operation fails for one reason."""

    failure: Failure

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """The reason, once for each operation."""
        return [Reply(failure=self.failure)] * len(ops)


class Exchange(NamedTuple):
    """One operation, under the name it has for people (`Adam.update`), and the reply it got."""

    label: str
    function: str
    op: Op
    reply: Reply


@dataclass
class Transcript:
    """The operations of one case and their replies, in order.

    Args:
        backend: carries the operations out.
        exchanges: what has passed so far.
        waiting: operations that need no answer; they go with the next that does.
        placed: how many arrays the case has placed.
        cost: bytes of memory that the replies take.
    """

    backend: Backend = field(default_factory=Nobody)
    exchanges: list[Exchange] = field(default_factory=list)
    waiting: list[Op] = field(default_factory=list)
    placed: int = 0
    cost: int = 0

    def run(self, label: str, function: str, op: Op) -> Reply:
        """Carry out `op`, keep it, and raise `CheckFailed` if the student's code did not answer."""
        (reply,) = self.run_all(label, function, [op])
        return answered(reply, label)

    def run_all(self, label: str, function: str, ops: Sequence[Op]) -> list[Reply]:
        """Carry out `ops` and what has waited for them, in one exchange, and keep them all."""
        waited, self.waiting = self.waiting, []
        replies = self.backend.run_all([*waited, *ops])
        self.cost += sum(cost(reply.value) + cost(reply.failure and reply.failure.facts) for reply in replies)
        if self.cost > MAX_COST:
            raise CheckFailed("too_large", function=label)
        named = [(op.kind, "", op) for op in waited] + [(label, function, op) for op in ops]
        self.exchanges += [Exchange(*about, reply) for about, reply in zip(named, replies, strict=True)]
        for op, reply in zip(waited, replies, strict=False):
            answered(reply, op.kind)
        return replies[len(waited) :]

    def close(self) -> None:
        """The case is judged: let go of the backend."""
        self.backend = Nobody()

    def forget(self) -> None:
        """Keep what was asked, but no reply: it takes more memory than there is for it."""
        forgotten = Reply(failure=Failure("too_large"))
        self.exchanges = [exchange._replace(reply=forgotten) for exchange in self.exchanges]
        self.cost = 0

    def last_call(self) -> Exchange | None:
        """The last call of a function or method, for messages."""
        calls = [e for e in self.exchanges if e.op.kind == "call"]
        return calls[-1] if calls else None


def failed(reply: Reply, label: str) -> CheckFailed | None:
    """How the student's code did not give this reply, if it did not."""
    failure = reply.failure
    return CheckFailed(failure.link, function=label, **failure.facts) if failure else None


def answered(reply: Reply, label: str) -> Reply:
    """The reply; raises `CheckFailed` if the student's code did not give one."""
    error = failed(reply, label)
    if error:
        raise error
    return reply


class Function:
    """Stands in for a function or class of the student's, or for a method of an object.

    Args:
        transcript: carries calls out and keeps them.
        name: what people call it, e.g. `Adam.update`.
        function: the function of the assignment that it belongs to, e.g. `Adam`.
        target: what an `Op` calls it: a name, or an object's id.
        method: of that object.
    """

    def __init__(self, transcript: Transcript, name: str, function: str, target: str | int, method: str = "") -> None:
        self._transcript = transcript
        self._function = function
        self._target = target
        self._method = method
        self.name = name
        #: What the last call warned of, or all calls of the last `map`.
        self.warnings: tuple[str, ...] = ()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._result(*self._replies([self._op(args, kwargs)]))

    def keep(self, *args: Any, **kwargs: Any) -> Any:
        """Call it; arrays of the result stay there and come back as `Kept`."""
        return self._result(*self._replies([self._op(args, kwargs, keep=True)]))

    def map(self, *columns: Iterable[Any], **kwargs: Any) -> Iterator[Any]:
        """The results for the arguments of `zip(*columns)`, one after the other; a failed call raises in its turn.

        All calls are made at once, in one exchange: for hidden cases, which show no last call.
        """
        replies = self._replies([self._op(args, kwargs) for args in zip(*columns, strict=True)])
        return map(self._result, replies)

    def tried(self, arguments: Iterable[tuple[Any, ...]], **kwargs: Any) -> list[Any]:
        """The results of one call for each tuple of arguments, or the `CheckFailed` where there is none."""
        replies = self._replies([self._op(args, kwargs) for args in arguments])
        return [failed(r, self.name) or self._result(r) for r in replies]

    def _op(self, args: tuple[Any, ...], kwargs: dict[str, Any], keep: bool = False) -> Op:
        return Op("call", self._target, self._method, referred(args), referred(kwargs), keep)

    def _replies(self, ops: list[Op]) -> list[Reply]:
        replies = self._transcript.run_all(self.name, self._function, ops)
        self.warnings = tuple(w for reply in replies for w in reply.warnings)
        return replies

    def _result(self, reply: Reply) -> Any:
        return wrapped(answered(reply, self.name).value, self._transcript, self.name, self._function)


class Handle:
    """Stands in for an object of the student's: call its methods, or iterate over it."""

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
        """Iterate; arrays of the items stay there and come back as `Kept`."""
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
        """The items that are left, each copied as it is made, in one exchange."""
        items = self._transcript.run(self._label, self._function, Op("rest", self._ref.id)).value
        if type(items) is not list:
            raise CheckFailed("bad_reply", function=self._label)
        return [wrapped(item, self._transcript, self._label, self._function) for item in items]


class Kept:
    """Stands for an array that lies where the student's code is; pass it as an argument."""

    def __init__(self, transcript: Transcript, ref: Ref) -> None:
        self._transcript = transcript
        self._ref = ref

    def get(self) -> np.ndarray:
        """A copy of what the array holds now."""
        return held([self])[0]

    def set(self, value: Any) -> None:
        """Write `value` into the array, in place."""
        self._transcript.run("assign", "", self._assign(value))

    def _assign(self, value: Any) -> Op:
        return Op("assign", self._ref.id, args=(np.asarray(value),))


class Placed(Kept):
    """A writable array that a case leaves where the student's code is."""

    def __init__(self, transcript: Transcript, value: Any) -> None:
        self.original = np.array(value)
        transcript.placed += 1
        super().__init__(transcript, Ref(FIRST_PLACED + transcript.placed, "ndarray", is_array=True))
        transcript.waiting.append(Op("place", self._ref.id, args=(self.original,)))

    def set(self, value: Any) -> None:
        """Write `value` into the array, in place, before the next call."""
        self._transcript.waiting.append(self._assign(value))


def held(kept: Sequence[Kept]) -> list[np.ndarray]:
    """Copies of what the arrays hold now, in one exchange."""
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
    """The argument tree with proxies replaced by the references that they stand for."""
    if isinstance(value, (Kept, Handle)):
        return value._ref
    if type(value) is np.ndarray:
        return copied(value)
    if type(value) in (list, tuple):
        return type(value)(referred(v) for v in value)
    if type(value) is dict:
        return {k: referred(v) for k, v in value.items()}
    return value


def wrapped(value: Any, transcript: Transcript, label: str, function: str) -> Any:
    """The result tree with references replaced by handles that can be used."""
    if isinstance(value, Ref):
        return Kept(transcript, value) if value.is_array else Handle(transcript, value, label, function)
    if type(value) in (list, tuple):
        return type(value)([wrapped(v, transcript, label, function) for v in value])
    if type(value) is dict:
        return {k: wrapped(v, transcript, label, function) for k, v in value.items()}
    return value
