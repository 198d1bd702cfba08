"""What a case saw of a submission: each check that it made, with the value that it looked at.

A case is run again in this process; the submission's recorded replies answer for it. The checks are watched and do not
end the case where it can go on, so that all that was answered takes part. Calls that must be refused are kept apart, and
so is the kind of number (ints for floats): both say little about the idea behind wrong values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Any
from unittest import mock

import numpy as np

from ..tutor import checks
from ..tutor.proxies import Exchange, Transcript
from ..tutor.session import Case, Outcome, Session
from ..worker.interpreter import CheckFailed, Op, Reply
from .likeness import CLOSE, Likeness, same_value

#: After these a case can go on: the value had the type and shape that the rest of the case counts on.
SURVIVABLE = ("values", "finite", "warned", "changed")
#: Checks of one value against an expected one.
OF_VALUES = ("array", "number", "integers", "integer", "same", "exactly", "numbers")
#: Checks that say what something is and give it back.
OF_FORM = ("items", "collected", "an_object", "kept", "names", "whole_numbers")
REFUSALS = ("value_error", "value_errors")


@dataclass(frozen=True)
class Sighting:
    """One check and what became of it.

    Args:
        check: its name in `tutor.checks`; "ended" where the submission gave no answer.
        link: the broken link; empty where it passed.
        value: what was looked at.
        expected: what was wanted.
        tol: the check's tolerance.
        relative: whether that is relative.
        part: of the result, e.g. `["W1"]`.
        kind: of dtype, where that alone is wrong.
    """

    check: str
    link: str = ""
    value: Any = None
    expected: Any = None
    tol: float = CLOSE
    relative: bool = False
    part: str = ""
    kind: str = ""


@dataclass
class Seen:
    """What one case saw.

    Args:
        sightings: of values, in order.
        refusals: what became of each group of calls that must be refused: "" or the broken link and the error's type.
        exhausted: whether the record ended before the case did.
    """

    sightings: list[Sighting] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    exhausted: bool = False

    def about(self, function: str) -> Seen:
        """What was seen of one function, in a case that names the function that each check is about."""
        named = re.compile(rf"{re.escape(function)}(?!\w)")
        return replace(self, sightings=[s for s in self.sightings if named.match(s.part)])

    @property
    def wrong(self) -> list[Sighting]:
        """The sightings of wrong values."""
        return [s for s in self.sightings if s.link]

    @property
    def kinds(self) -> list[str]:
        """The wrong kinds of dtype, by sighting."""
        return [s.kind for s in self.sightings]


def look(case: Case, outcome: Outcome, seed: int, reference: Mapping[str, Any]) -> Seen:
    """What `case` saw when it had `outcome`.

    Args:
        case: a case of the suite.
        outcome: what happened to it, with its transcript.
        seed: the submission's.
        reference: the reference's functions by name.
    """
    recorded = Recorded(iter(outcome.transcript.exchanges))
    transcript = Transcript(recorded)
    session = Session(lambda *_: recorded, seed, reference)
    watch = _Watch()
    with watch.entered():
        try:
            case.test_func(**session.arguments(case, transcript))
        except _Stop:
            pass
        except _Exhausted:
            watch.seen.exhausted = True
        except CheckFailed as error:
            part = str(error.facts.get("part", ""))
            watch.seen.sightings.append(Sighting("ended", error.link, _error_type(error), part=part))
        except Exception as error:  # the case went on further than it was written for
            watch.seen.sightings.append(Sighting("ended", "broke", type(error).__name__))
    return watch.seen


def agree(mine: Seen, theirs: Seen, alike: Likeness = same_value) -> bool:
    """Whether two runs of a case saw the same values, as far as both records go."""
    a, b = mine.sightings, theirs.sightings
    if (len(a) < len(b) and not mine.exhausted) or (len(b) < len(a) and not theirs.exhausted):
        return False
    return all(_same_sighting(x, y, alike) for x, y in zip(a, b, strict=False))


def covers(theirs: Seen, mine: Seen) -> bool:
    """Whether the other record is long enough to hold everything that was wrong in mine."""
    return not any(s.link for s in mine.sightings[len(theirs.sightings) :])


def same_refusals(mine: Seen, theirs: Seen) -> bool:
    """Whether the same calls were refused in the same way, as far as both records go."""
    return all(x == y for x, y in zip(mine.refusals, theirs.refusals, strict=False))


def _same_sighting(a: Sighting, b: Sighting, alike: Likeness) -> bool:
    if (a.check, a.part, bool(a.link)) != (b.check, b.part, bool(b.link)):
        return False
    if not a.link:
        return True
    if a.check in OF_VALUES and {a.link, b.link} <= {"values", "finite"}:
        tol = max(a.tol, CLOSE) if a.relative or a.tol < 1.0 else CLOSE
        return alike(a.value, b.value, tol, a.relative)
    return a.link == b.link and alike(a.value, b.value, CLOSE, False)


def _error_type(error: CheckFailed) -> str:
    return str((error.facts.get("types") or [""])[0])


class _Stop(Exception):
    """The case cannot go on after the last sighting."""


class _Exhausted(Exception):
    """The submission was asked for more than what was recorded."""


@dataclass
class Recorded:
    """A backend that gives the replies of an earlier run."""

    exchanges: Iterator[Exchange]

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """The recorded replies to `ops`."""
        return [self._reply(op) for op in ops]

    def _reply(self, op: Op) -> Reply:
        exchange = next(self.exchanges, None)
        if exchange is None or (exchange.op.kind, exchange.op.method) != (op.kind, op.method):
            raise _Exhausted
        return exchange.reply


class _Watch:
    """Notes every check while it is entered."""

    def __init__(self) -> None:
        self.seen = Seen()
        self.inside = False
        self.parts: list[str] = []

    def entered(self) -> AbstractContextManager[Any]:
        """Puts watching checks in the place of the real ones for a while."""
        watching: dict[str, Any] = {name: self._of_value(name, getattr(checks, name)) for name in OF_VALUES}
        watching |= {name: self._of_form(name, getattr(checks, name)) for name in OF_FORM}
        watching |= {name: self._of_refusal(getattr(checks, name)) for name in REFUSALS}
        watching |= {"arrays": self._of_form("arrays", checks.arrays)}
        watching |= {name: self._plain(name, getattr(checks, name)) for name in ("quiet", "unchanged", "that")}
        watching["form"] = self._form(checks.form)
        watching["naming"] = self._naming()
        patched: AbstractContextManager[Any] = mock.patch.multiple(checks, **watching)
        return patched

    def note(self, sighting: Sighting) -> None:
        """Keep a sighting; ends the case where it cannot go on."""
        self.seen.sightings.append(sighting)
        if sighting.link and sighting.link not in SURVIVABLE:
            raise _Stop

    def _of_value(self, name: str, check: Callable[..., None]) -> Callable[..., None]:
        def watching(actual: Any, expected: Any, tol: float = checks.VALUES, relative: bool = False) -> None:
            options = (tol, relative) if name in ("array", "number") else (tol,) if name == "numbers" else ()
            link = self._tried(check, actual, expected, *options)
            if link is None:
                return
            kind = ""
            if link == "dtype":
                kind, actual = _as_wanted(name, actual)
                if kind:
                    link = self._tried(check, actual, expected, *options) or ""
            value = _shape_of(actual) if link in ("type", "dtype") else actual
            self.note(Sighting(name, link, value, expected, tol, relative, "".join(self.parts), kind))

        return watching

    def _tried(self, check: Callable[..., None], *args: Any) -> str | None:
        """The broken link, or "" ; None inside of another check, which is noted itself."""
        if self.inside:
            check(*args)
            return None
        self.inside = True
        try:
            check(*args)
        except CheckFailed as error:
            return error.link
        finally:
            self.inside = False
        return ""

    def _of_form(self, name: str, check: Callable[..., Any]) -> Callable[..., Any]:
        def watching(actual: Any, *args: Any, **kwargs: Any) -> Any:
            try:
                return check(actual, *args, **kwargs)
            except CheckFailed as error:
                if self.inside or error.link == "raised":
                    raise
                self.note(Sighting(name, error.link, _shape_of(actual), part="".join(self.parts)))

        return watching

    def _form(self, check: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
        """A wrong kind of number is a kind; any other wrong form is a sighting, after which the case can go on."""

        def watching(actual: Any, expected: Any) -> None:
            link = self._tried(check, actual, expected)
            if link is None:
                return
            kind = actual.dtype.kind if link == "dtype" and type(actual) is np.ndarray else ""
            if kind == "f" and np.asarray(expected).dtype.kind == "f":
                kind = ""  # float32 for float64
            told = Sighting("form", "" if kind else link, _shape_of(actual), part="".join(self.parts), kind=kind)
            self.seen.sightings.append(told)

        return watching

    def _plain(self, name: str, check: Callable[..., None]) -> Callable[..., None]:
        def watching(*args: Any) -> None:
            try:
                check(*args)
            except CheckFailed as error:
                if error.link == "raised":
                    raise
                told = str(error.facts.get("warning", "")).partition(":")[0]
                self.note(Sighting(name, error.link, told))
            else:
                self.note(Sighting(name))

        return watching

    def _of_refusal(self, check: Callable[..., None]) -> Callable[..., None]:
        def watching(*args: Any, **kwargs: Any) -> None:
            try:
                check(*args, **kwargs)
            except CheckFailed as error:
                self.seen.refusals.append(f"{error.link} {_error_type(error)}".rstrip())
            else:
                self.seen.refusals.append("")

        return watching

    def _naming(self) -> Callable[[str], AbstractContextManager[None]]:
        parts = self.parts

        class naming:
            def __init__(self, part: str) -> None:
                self.part = part

            def __enter__(self) -> None:
                parts.append(self.part)

            def __exit__(self, kind: object, error: object, trace: object) -> None:
                if isinstance(error, CheckFailed):
                    error.facts["part"] = "".join(parts)
                parts.pop()

        return naming


def _as_wanted(check: str, actual: np.ndarray) -> tuple[str, Any]:
    """The kind of dtype that a check did not want, and the values in the kind that it wants, where that is all."""
    kind = actual.dtype.kind
    if check == "array" and kind in "biu":
        return kind, actual.astype(np.float64)
    if check == "integers" and kind in "bf" and np.isfinite(actual).all() and (actual == np.rint(actual)).all():
        return kind, actual.astype(np.int64)
    return "", actual


def _shape_of(value: Any) -> str:
    """What a value of the wrong form is, in a word."""
    if type(value) is np.ndarray:
        return f"ndarray {value.shape} of {value.dtype}"
    if type(value) in (list, tuple):
        return f"{type(value).__name__} {len(value)}"
    if type(value) is dict:
        return f"dict {sorted(map(str, value))[:50]}"
    return str(getattr(value, "type_name", type(value).__name__)) if hasattr(value, "_ref") else type(value).__name__
