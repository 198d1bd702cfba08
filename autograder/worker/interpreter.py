"""Carry out one operation on a student's functions and objects, and report the result.

The jailed worker, the student's own `pytest` and the replay of a transcript all use this one
interpreter, so that a case means the same wherever it runs. It copies what goes in and what comes
out: nothing that a case holds can change behind its back.

This file is copied into every assignment and therefore needs only NumPy.
"""

from __future__ import annotations

import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Literal, NamedTuple

import numpy as np

from .links import LINKS, Link
from .values import class_name, copied, plain, plain_keys, text_of

MAX_DEPTH = 8
MAX_ITEMS = 100_000
MAX_TEXT = 10_000
MAX_ITERATIONS = 10_000

#: The filter that `warnings.simplefilter("always")` sets.
ALWAYS = ("always", None, Warning, None, 0)
ARRAY_KINDS = "biufcU"


@dataclass(frozen=True)
class Ref:
    """Stands for an object that stays where the student's code is (an optimizer, a generator, …)."""

    id: int
    type_name: str
    is_array: bool = False


class Op(NamedTuple):
    """One operation.

    `call` calls `target` (a function's name, or the id of an object whose `method` is meant);
    `next` takes the next item of the object `target`, and `rest` all that are left; `place` leaves a
    writable array there, under the id `target`; `assign` writes `args[0]` into such an array; `fetch`
    copies it back. With `keep`, arrays in the result stay where they are and come back as `Ref`s, so
    that a case can see whether two of them share memory.
    """

    kind: Literal["call", "next", "rest", "place", "assign", "fetch"]
    target: str | int = ""
    method: str = ""
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = {}  # nobody writes into it
    keep: bool = False


class CheckFailed(AssertionError):
    """The first broken link, with what a sentence about it needs to name.

    Args:
        link: which link of the chain broke; a key of the messages.
        facts: numbers and short texts for the sentence.
    """

    def __init__(self, link: Link, **facts: Any) -> None:
        super().__init__(f"{link}: {facts}")
        self.link = link
        self.facts = facts


class Refused(ImportError):
    """The student's code used what the course does not allow: an import, a file, the keyboard.

    Args:
        link: which rule; a key of the messages.
        facts: for its sentence.
    """

    def __init__(self, link: Link, **facts: Any) -> None:
        super().__init__(link)
        self.link = link
        self.facts = facts


@dataclass(frozen=True)
class Failure:
    """Why there is no right answer, or nothing to ask at all.

    Args:
        link: which link of the chain broke; what it means stands in `links.LINKS`.
        facts: what its sentence is filled with.
    """

    link: Link
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def of_the_student(self) -> bool:
        """Whether the student is at fault, so that it is graded: never where it is unclear what was handed in."""
        return LINKS[self.link].fault == "student"


class Reply(NamedTuple):
    """The result of an operation: a value, the end of an iteration, or a failure."""

    value: Any = None
    end: bool = False
    failure: Failure | None = None
    warnings: tuple[str, ...] = ()


class Interpreter:
    """Carries out operations on `namespace`, the globals of a submission.

    Args:
        namespace: the submission's globals, by name.
        filename: the name the submission was compiled under; used to find the student's own line.
        source: the submission's text, to quote that line.
        callback: makes a callable out of a value of the argument tree that stands for one of the
            grader's functions; `None` where functions are passed as they are.
    """

    def __init__(
        self,
        namespace: dict[str, Any],
        filename: str,
        source: str = "",
        callback: Callable[[Any], Callable[..., Any]] | None = None,
    ) -> None:
        self.namespace = namespace
        self.filename = filename
        self.lines = source.split("\n")
        self.callback = callback
        self.objects: dict[int, Any] = {}
        self.next_id = 1
        self.watched: dict[int, list[tuple[Any, Any]]] = {}

    def run_all(self, ops: Iterable[Op]) -> list[Reply]:
        """Carry out `ops` in order; a failed one does not stop the others. A `Backend` operation."""
        return list(self.replies(ops))

    def replies(self, ops: Iterable[Op]) -> Iterator[Reply]:
        """The reply to each of `ops`, as soon as it is ready. Any exception of the student's code becomes a failure."""
        with warnings.catch_warnings(record=True) as caught:
            for op in ops:
                if warnings.filters[:1] != [ALWAYS]:  # at first, and when student code has set another
                    warnings.simplefilter("always")
                reply = self._reply(op)
                seen = tuple(f"{w.category.__name__}: {text_of(w.message)}"[:200] for w in caught[:5])
                caught.clear()
                yield reply._replace(warnings=seen) if seen else reply

    def _reply(self, op: Op) -> Reply:
        try:
            return self._run(op)
        except StopIteration:
            return Reply(end=True)
        except BaseException as error:  # students raise SystemExit and KeyboardInterrupt, too
            return Reply(failure=self.failure_of(error))

    def _run(self, op: Op) -> Reply:
        if op.kind == "call":
            function = self._function(op)
            if isinstance(function, Failure):
                return Reply(failure=function)
            return self._call(function, op)
        if op.kind == "next":
            item = self.exported(next(self._iterator(op)), op.keep)
            return self._unless_changed(item, self.watched.get(int(op.target), []))
        if op.kind == "rest":
            items = [self.exported(item, op.keep) for item in islice(self._iterator(op), MAX_ITERATIONS + 1)]
            if len(items) > MAX_ITERATIONS:
                return Reply(failure=Failure("endless"))
            return self._unless_changed(items, self.watched.get(int(op.target), []))
        if op.kind == "place":
            self.objects[int(op.target)] = np.array(op.args[0])
            return Reply()
        if op.kind == "assign":
            self.objects[int(op.target)][...] = op.args[0]
            return Reply()
        return Reply(self.exported(self.objects[int(op.target)]))

    def _iterator(self, op: Op) -> Any:
        iterator = self.objects[int(op.target)]
        if not hasattr(iterator, "__next__"):
            iterator = self.objects[int(op.target)] = iter(iterator)
        return iterator

    def _call(self, function: Callable[..., Any], op: Op) -> Reply:
        lent: list[Any] | None = [] if any(map(_passes_array, (*op.args, *op.kwargs.values()))) else None
        args = [self.imported(a, lent) for a in op.args]
        kwargs = {k: self.imported(v, lent) for k, v in op.kwargs.items()}
        before = [(container, container.copy()) for container in lent or []]
        result = self.exported(function(*args, **kwargs), op.keep)
        if isinstance(result, Ref):  # a generator may change its arguments later
            self.watched[result.id] = before
        return self._unless_changed(result, before)

    def _unless_changed(self, result: Any, lent: list[tuple[Any, Any]]) -> Reply:
        """The result, unless a list or dict that was passed in holds other things now."""
        for container, before in lent:
            now = list(container.items()) if type(container) is dict else list(enumerate(container))
            then = list(before.items()) if type(before) is dict else list(enumerate(before))
            if len(now) != len(then) or any(j != k or a is not b for (j, a), (k, b) in zip(now, then, strict=True)):
                return Reply(failure=Failure("changed_container", {"found": class_name(container)}))
        return Reply(result)

    def _function(self, op: Op) -> Any:
        if isinstance(op.target, int):
            found = getattr(self.objects[op.target], op.method, None)
        else:
            found = self.namespace.get(op.target)
        if found is None:
            return Failure("missing")
        if not callable(found):
            return Failure("not_callable", {"found": class_name(found)})
        return found

    def imported(self, value: Any, lent: list[Any] | None) -> Any:
        """An argument as the student's code gets it: a copy of its own.

        A call that is passed an array that lies here is looked at for changes: its other arrays are read-only,
        and its lists and dicts are added to `lent`. In any other call `lent` is None.
        """
        if isinstance(value, Ref):
            return self.objects[value.id]
        if type(value) is np.ndarray:
            copy = copied(value)
            copy.flags.writeable = lent is None
            return copy
        if type(value) is tuple:
            return tuple([self.imported(v, lent) for v in value])
        if type(value) in (list, dict):
            parts = value.items() if type(value) is dict else enumerate(value)
            made = {k: self.imported(v, lent) for k, v in parts}
            container = made if type(value) is dict else list(made.values())
            if lent is not None:
                lent.append(container)
            return container
        return self.callback(value) if self.callback else value

    def exported(self, value: Any, keep: bool = False, depth: int = 0) -> Any:
        """A result as the grader gets it: exact built-in types and plain arrays, else a `Ref`."""
        value = plain(value)
        kind = type(value)
        if value is None or kind in (bool, float, complex):
            return value
        if kind is int:
            return value if value.bit_length() <= 63 else self.reference(value)
        if kind is str:
            return value[:MAX_TEXT].encode("utf-8", "backslashreplace").decode()
        if issubclass(kind, np.generic) and kind.__module__ == "numpy":
            return np.array(value)[()] if value.dtype.kind in ARRAY_KINDS else self.reference(value)
        if kind is np.ndarray and value.dtype.kind in ARRAY_KINDS:
            return self.reference(value) if keep else np.array(value)
        if kind in (list, tuple) and depth < MAX_DEPTH and len(value) <= MAX_ITEMS:
            return kind([self.exported(v, keep, depth + 1) for v in value])
        if kind is dict and depth < MAX_DEPTH and len(value) <= MAX_ITEMS and plain_keys(value):
            return {k: self.exported(v, keep, depth + 1) for k, v in value.items()}
        return self.reference(value)

    def reference(self, value: Any) -> Ref:
        """Keep `value` here and return what stands for it."""
        number, self.next_id = self.next_id, self.next_id + 1
        self.objects[number] = value
        kind = type(value)
        if kind is np.ndarray:
            return Ref(number, f"ndarray of {value.dtype}"[:80], value.dtype.kind in ARRAY_KINDS)
        return Ref(number, class_name(value))

    def failure_of(self, error: BaseException) -> Failure:
        """Describe an exception of the student's code, with the student's own line."""
        place = self._own_place(error)
        if type(error) is Refused:
            return Failure(error.link, error.facts | place)
        types = [c.__name__ for c in type(error).__mro__ if c.__module__ == "builtins"]
        said = f"{class_name(error)}: {text_of(error)}".rstrip(": ")
        facts: dict[str, Any] = {"types": types, "error": said} | place
        if type(error) is AttributeError and getattr(error, "obj", None) is np:
            facts["numpy"] = np.__version__  # another version may have this name
        if isinstance(error, ModuleNotFoundError) and error.name:
            facts["module"] = str(error.name)[:80]
        link: Link = "file_opened" if isinstance(error, OSError) and _comes_from_numpy(error) else "raised"
        return Failure(link, facts)

    def _own_place(self, error: BaseException) -> dict[str, Any]:
        """The student's own line in which the error came up: its number and text; empty where there is none."""
        line = self._own_line(error)
        if line is None:
            return {}
        text = self.lines[line - 1].strip() if line <= len(self.lines) else ""
        return {"line": line, "text": text[:200]}

    def _own_line(self, error: BaseException) -> int | None:
        if isinstance(error, SyntaxError) and error.filename == self.filename:
            return error.lineno
        frames = traceback.walk_tb(error.__traceback__)
        lines = [n for frame, n in frames if frame.f_code.co_filename == self.filename]
        return lines[-1] if lines else None


def _comes_from_numpy(error: BaseException) -> bool:
    """Whether it came up below a function of NumPy's, as in `np.loadtxt`, which wants to open a file."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return any(str(frame.f_globals.get("__name__")).startswith("numpy.") for frame in frames)


def _passes_array(value: Any) -> bool:
    """Whether an argument is, or holds, an array that lies where the student's code is."""
    if isinstance(value, Ref):
        return value.is_array
    if type(value) in (list, tuple):
        return any(map(_passes_array, value))
    return type(value) is dict and any(map(_passes_array, value.values()))
