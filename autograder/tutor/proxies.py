"""What a case calls as if it were the student's function or object.

A proxy turns a call into an `Op`, hands it to a `Backend` (the student's module in this process,
or a jailed worker) and turns the reply into values or a `CheckFailed`. Everything that passes is
kept in the transcript.

This file is copied into every assignment and therefore needs only NumPy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from .checks import CheckFailed
from .runtime import Op, Ref, Reply, copied

MAX_ITERATIONS = 10_000


class Backend(Protocol):
    """Whatever can carry out operations on a submission."""

    def run(self, op: Op) -> Reply:
        """Carry out `op`."""


class Nobody:
    """The backend before there is one: it answers nothing."""

    def run(self, op: Op) -> Reply:
        """Never carries anything out."""
        raise RuntimeError("there is no worker")


@dataclass(frozen=True)
class Exchange:
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
    """

    backend: Backend = field(default_factory=Nobody)
    exchanges: list[Exchange] = field(default_factory=list)

    def run(self, label: str, function: str, op: Op) -> Reply:
        """Carry out `op`, keep it, and raise `CheckFailed` if the student's code did not answer."""
        reply = self.backend.run(op)
        self.exchanges.append(Exchange(label, function, op, reply))
        if reply.failure:
            raise CheckFailed(reply.failure.link, function=label, **reply.failure.facts)
        return reply

    def last_call(self) -> Exchange | None:
        """The last call of a function or method, for messages."""
        calls = [e for e in self.exchanges if e.op.kind == "call"]
        return calls[-1] if calls else None


class Function:
    """Stands in for the student's function (or class) called `name`."""

    def __init__(self, transcript: Transcript, name: str) -> None:
        self._transcript = transcript
        self.name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._call(args, kwargs, keep=False)

    def keep(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function; arrays of the result stay there and come back as `Kept`."""
        return self._call(args, kwargs, keep=True)

    def _call(self, args: tuple[Any, ...], kwargs: dict[str, Any], keep: bool) -> Any:
        op = Op("call", self.name, "", referred(args), referred(kwargs), keep)
        reply = self._transcript.run(self.name, self.name, op)
        return wrapped(reply.value, self._transcript, self.name, self.name)

    @property
    def warnings(self) -> tuple[str, ...]:
        """The warnings that the last call of this function gave."""
        calls = [e for e in self._transcript.exchanges if e.label == self.name]
        return calls[-1].reply.warnings if calls else ()


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
        return Method(self, method)

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


@dataclass(frozen=True)
class Method:
    """A method of an object that a `Handle` stands for."""

    handle: Handle
    name: str

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._call(args, kwargs, keep=False)

    def keep(self, *args: Any, **kwargs: Any) -> Any:
        """Call the method; arrays of the result stay there and come back as `Kept`."""
        return self._call(args, kwargs, keep=True)

    def _call(self, args: tuple[Any, ...], kwargs: dict[str, Any], keep: bool) -> Any:
        handle = self.handle
        label = f"{handle._label}.{self.name}"
        op = Op("call", handle._ref.id, self.name, referred(args), referred(kwargs), keep)
        reply = handle._transcript.run(label, handle._function, op)
        return wrapped(reply.value, handle._transcript, label, handle._function)


class Kept:
    """Stands for an array that lies where the student's code is; pass it as an argument."""

    def __init__(self, transcript: Transcript, ref: Ref) -> None:
        self._transcript = transcript
        self._ref = ref

    def get(self) -> np.ndarray:
        """A copy of what the array holds now."""
        value = self._transcript.run("fetch", "", Op("fetch", self._ref.id)).value
        if type(value) is not np.ndarray:
            raise CheckFailed("type", expected="array", found=type(value).__name__)
        return value

    def set(self, value: Any) -> None:
        """Write `value` into the array, in place."""
        array = np.asarray(value)
        self._transcript.run("assign", "", Op("assign", self._ref.id, args=(array,)))


class Placed(Kept):
    """A writable array that a case leaves where the student's code is."""

    def __init__(self, transcript: Transcript, value: Any) -> None:
        self.original = np.array(value)
        reply = transcript.run("place", "", Op("place", args=(self.original,)))
        super().__init__(transcript, reply.value)


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
