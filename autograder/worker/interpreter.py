"""Execute operations on a student's functions and objects, and return the results.

The jailed worker, the student's own practice and diagnosis use the same interpreter, so a case means the same
everywhere. Arguments and results are copied, so student code cannot change a case's values later.

This module is copied into every starter, so it needs only NumPy.
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
    """A reference to an object that stays with the student's code (an optimizer, a generator, …)."""

    id: int
    type_name: str
    is_array: bool = False


class Op(NamedTuple):
    """One operation.

    - `call` calls `target`: a function's name, or the id of an object with `method`.
    - `next` takes the next item of the object `target`, and `rest` all remaining items.
    - `place` stores a writable array under the id `target`.
    - `assign` writes `args[0]` into such an array, and `fetch` returns a copy of it.

    With `keep`, arrays in the result are not copied but returned as `Ref`s, so that a case can check whether two of
    them share memory.
    """

    kind: Literal["call", "next", "rest", "place", "assign", "fetch"]
    target: str | int = ""
    method: str = ""
    args: tuple[Any, ...] = ()
    kwargs: dict[str, Any] = {}  # never written to
    keep: bool = False


class CheckFailed(AssertionError):
    """The first broken link, with the facts for its sentence.

    Args:
        link: which link of the chain broke; a key of the messages.
        facts: numbers and short texts for the sentence.
    """

    def __init__(self, link: Link, **facts: Any) -> None:
        super().__init__(f"{link}: {facts}")
        self.link = link
        self.facts = facts


class Refused(ImportError):
    """The student's code used something that the course does not allow: an import, a file, the keyboard.

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
    """Why there is no right answer, or nothing to judge.

    Args:
        link: which link of the chain broke; its meaning is in `links.LINKS`.
        facts: for its sentence.
    """

    link: Link
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def of_the_student(self) -> bool:
        """Whether the student is at fault. If it is unclear what was handed in, nobody is, and nothing is graded."""
        return LINKS[self.link].fault == "student"


class Reply(NamedTuple):
    """The result of an operation: a value, the end of an iteration, or a failure."""

    value: Any = None
    end: bool = False
    failure: Failure | None = None
    warnings: tuple[str, ...] = ()


class Interpreter:
    """Executes operations on the globals of a submission.

    Args:
        namespace: the submission's globals, by name.
        filename: with which the submission was compiled; used to find the student's line.
        source: the submission's text, to quote that line.
        callback: makes a function from an argument that represents one of the grader's functions; None if functions
            are passed as they are.
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
        """Execute `ops` in order; a failed one does not stop the others. It makes this class a `Backend`."""
        return list(self.replies(ops))

    def replies(self, ops: Iterable[Op]) -> Iterator[Reply]:
        """Yield the reply to each operation when it is ready; an exception of the student's code becomes a failure."""
        with warnings.catch_warnings(record=True) as caught:
            for op in ops:
                if warnings.filters[:1] != [ALWAYS]:  # at first, and after student code has changed it
                    warnings.simplefilter("always")
                reply = self._reply(op)
                if caught:
                    texts = [f"{one.category.__name__}: {text_of(one.message)}" for one in caught[:5]]
                    reply = reply._replace(warnings=tuple(text[:200] for text in texts))
                    caught.clear()
                yield reply

    def _reply(self, op: Op) -> Reply:
        try:
            return self._run(op)
        except StopIteration:
            return Reply(end=True)
        except BaseException as error:  # student code may also raise SystemExit and KeyboardInterrupt
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
        # lists and dicts are checked for changes only in calls with a placed array
        has_array = any(map(_passes_array, (*op.args, *op.kwargs.values())))
        lent: list[Any] | None = [] if has_array else None
        args = [self.imported(argument, lent) for argument in op.args]
        kwargs = {name: self.imported(argument, lent) for name, argument in op.kwargs.items()}
        before = [(container, container.copy()) for container in lent or []]
        result = self.exported(function(*args, **kwargs), op.keep)
        if isinstance(result, Ref):  # a generator may change its arguments later
            self.watched[result.id] = before
        return self._unless_changed(result, before)

    def _unless_changed(self, result: Any, lent: list[tuple[Any, Any]]) -> Reply:
        """The result, or a failure if the call has changed a list or dict among its arguments."""
        for container, before in lent:
            if _is_changed(_entries(container), _entries(before)):
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
        """A copy of an argument for the student's code.

        A call with a placed array is checked for changes: its other arrays are read-only, and its lists and dicts are
        added to `lent`. In all other calls, `lent` is None.
        """
        if isinstance(value, Ref):
            return self.objects[value.id]
        if type(value) is np.ndarray:
            copy = copied(value)
            copy.flags.writeable = lent is None
            return copy
        if type(value) is tuple:
            return tuple([self.imported(part, lent) for part in value])
        if type(value) in (list, dict):
            container: Any
            if type(value) is dict:
                container = {key: self.imported(part, lent) for key, part in value.items()}
            else:
                container = [self.imported(part, lent) for part in value]
            if lent is not None:
                lent.append(container)
            return container
        return self.callback(value) if self.callback else value

    def exported(self, value: Any, keep: bool = False, depth: int = 0) -> Any:
        """A copy of a result for the grader: exact built-in types and plain arrays, otherwise a `Ref`."""
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
        """The number and the text of the student's line that raised the error; empty if there is none."""
        line = self._own_line(error)
        if line is None:
            return {}
        text = self.lines[line - 1].strip() if line <= len(self.lines) else ""
        return {"line": line, "text": text[:200]}

    def _own_line(self, error: BaseException) -> int | None:
        if isinstance(error, SyntaxError) and error.filename == self.filename:
            return error.lineno
        found = None
        for frame, line in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename == self.filename:
                found = line  # the innermost one counts
        return found


def _entries(container: Any) -> list[tuple[Any, Any]]:
    """The entries of a list or dict, with their indices or keys."""
    if type(container) is dict:
        return list(container.items())
    return list(enumerate(container))


def _is_changed(now: list[tuple[Any, Any]], before: list[tuple[Any, Any]]) -> bool:
    if len(now) != len(before):
        return True
    for (key, value), (old_key, old_value) in zip(now, before, strict=True):
        if key != old_key or value is not old_value:
            return True
    return False


def _comes_from_numpy(error: BaseException) -> bool:
    """Whether a function of NumPy raised the error, such as `np.loadtxt`, which opens a file."""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if str(frame.f_globals.get("__name__")).startswith("numpy."):
            return True
    return False


def _passes_array(value: Any) -> bool:
    """Whether an argument is a placed array or contains one."""
    if isinstance(value, Ref):
        return value.is_array
    if type(value) in (list, tuple):
        return any(map(_passes_array, value))
    return type(value) is dict and any(map(_passes_array, value.values()))
