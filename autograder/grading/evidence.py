"""What a case saw of a submission: each check that it made, with the value that it looked at.

A case is run again in this process; the submission's recorded replies answer for it. The checks are watched and do not
end the case where it can go on, so that all that was answered takes part. Calls that must be refused are kept apart,
and so is the kind of number (ints for floats): both say little about the idea behind wrong values.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from ..tutor import checks
from ..tutor.proxies import Exchange, Transcript
from ..tutor.session import Case, Outcome, Session
from ..worker.interpreter import CheckFailed, Op, Reply
from .likeness import CLOSE, Likeness, is_number, same_value

#: After these a case can go on: the value had the type and shape that the rest of the case counts on.
SURVIVABLE = ("values", "finite", "warned", "changed")
#: Checks of one value against an expected one.
OF_VALUES = ("array", "number", "integers", "integer", "same", "exactly", "numbers")
#: Links of a value that has the right type and shape.
OF_NUMBERS = ("values", "finite")
REFUSALS = ("value_error", "value_errors")
#: Checks whose failure says nothing about a value.
WITHOUT_VALUE = ("quiet", "unchanged", "that")
#: Links of a call that gave no answer; the case ends there.
NO_ANSWER = ("raised", "missing", "not_callable", "timeout", "died", "bad_reply", "too_large", "endless")


@dataclass(frozen=True)
class Sighting:
    """One check and its result.

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
        refusals: for each function, the result of each group of calls that must be refused: "" or the broken link
            and the error's type.
        exhausted: whether the record ended before the case did.
    """

    sightings: list[Sighting] = field(default_factory=list)
    refusals: dict[str, list[str]] = field(default_factory=dict)
    exhausted: bool = False

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
    watch = Watch()
    with checks.watched_by(watch):
        try:
            case.test_func(**session.arguments(case, transcript))
        except _Stop:
            pass
        except _Exhausted:
            watch.seen.exhausted = True
        except CheckFailed as error:
            watch.seen.sightings.append(Sighting("ended", error.link, _error_type(error)))
        except Exception as error:  # the case went on further than it was written for
            watch.seen.sightings.append(Sighting("ended", "broke", type(error).__name__))
    return watch.seen


def agree(mine: Seen, theirs: Seen, alike: Likeness = same_value) -> bool:
    """Whether two runs of a case saw the same values, as far as both records go."""
    a, b = mine.sightings, theirs.sightings
    if (len(a) < len(b) and not mine.exhausted) or (len(b) < len(a) and not theirs.exhausted):
        return False
    return all(_same_sighting(x, y, alike) for x, y in zip(a, b, strict=False))


def first_difference(mine: Seen, theirs: Seen, alike: Likeness = same_value) -> tuple[Sighting, Sighting] | None:
    """The first two sightings that do not agree; None where one record is only shorter."""
    pairs = zip(mine.sightings, theirs.sightings, strict=False)
    return next(((a, b) for a, b in pairs if not _same_sighting(a, b, alike)), None)


def covers(theirs: Seen, mine: Seen) -> bool:
    """Whether the other record is long enough to hold everything that was wrong in mine."""
    return not any(s.link for s in mine.sightings[len(theirs.sightings) :])


def same_refusals(mine: Seen, theirs: Seen, function: str) -> bool:
    """Whether the same calls of a function were refused in the same way, as far as both records go."""
    return all(x == y for x, y in zip(*(s.refusals.get(function, []) for s in (mine, theirs)), strict=False))


def _same_sighting(a: Sighting, b: Sighting, alike: Likeness) -> bool:
    if (a.check, a.part, bool(a.link)) != (b.check, b.part, bool(b.link)):
        return False
    if not a.link:
        return True
    if a.check in OF_VALUES and {a.link, b.link} <= {"values", "finite"}:
        tol = max(a.tol, CLOSE) if a.relative or a.tol < 1.0 else CLOSE
        theirs = _without_what_is_nothing(a, b) if a.relative else b.value
        return alike(a.value, theirs, tol, a.relative)
    return a.link == b.link and alike(a.value, b.value, CLOSE, False)


def _without_what_is_nothing(a: Sighting, b: Sighting) -> Any:
    """The value of `b`, with the numbers of `a` where the difference is nothing beside the error that both make.

    A relative tolerance asks for all digits of a number close to 0; where it should be 0.5, these say nothing.
    """
    x, y, right = a.value, b.value, a.expected
    if not all(type(v) is np.ndarray and v.dtype.kind in "iuf" for v in (x, y)) or x.shape != y.shape:
        return y
    if np.shape(right) != x.shape:
        return y
    with np.errstate(all="ignore"):
        x, y, right = (np.asarray(v, dtype=np.float64) for v in (x, y, right))
        nothing = np.abs(x - y) <= CLOSE * np.abs(x - right)
    return np.where(nothing & np.isfinite(x) & np.isfinite(y), x, y)


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


class Watch:
    """Notes every check that it is given.

    Args:
        strict: whether a check that fails ends the case, as it does where nobody watches.
    """

    def __init__(self, strict: bool = False) -> None:
        self.strict = strict
        self.seen = Seen()
        self.inside = False
        self.parts: list[str] = []

    def __call__(self, check: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Make a check and note its result; a check inside another one is not noted."""
        if self.inside:
            return check(*args, **kwargs)
        name = check.__name__
        if name in REFUSALS:
            return self._refusal(check, *args, **kwargs)
        given = _parameters(check).bind(*args, **kwargs)
        given.apply_defaults()
        if name in OF_VALUES:
            return self._value(check, **given.arguments)
        return self._other(check, given)

    def note(self, sighting: Sighting) -> None:
        """Keep a sighting; ends the case where it cannot go on."""
        self.seen.sightings.append(sighting)
        if sighting.link and sighting.link not in SURVIVABLE:
            raise _Stop

    def _value(
        self, check: Callable[..., None], actual: Any, expected: Any, tol: float = CLOSE, relative: bool = False
    ) -> None:
        name, options = check.__name__, {"tol": tol, "relative": relative}
        options = {k: v for k, v in options.items() if k in _parameters(check).parameters}
        link, kind = self._tried(check, actual, expected, **options), ""
        if link == "dtype":
            kind, actual = _as_wanted(name, actual)
            link = self._tried(check, actual, expected, **options) if kind else link
        value = _what_stands_for_numbers(actual) if link == "type" else _shape_of(actual) if link == "dtype" else actual
        value = _in_shape_of(value, expected) if link in OF_NUMBERS else value
        self.note(Sighting(name, link, value, expected, tol, relative, "".join(self.parts), kind))

    def _tried(self, check: Callable[..., None], *args: Any, **kwargs: Any) -> str:
        self.inside = True
        try:
            check(*args, **kwargs)
        except CheckFailed as error:
            if self.strict:
                raise
            return error.link
        finally:
            self.inside = False
        return ""

    def _other(self, check: Callable[..., Any], given: inspect.BoundArguments) -> Any:
        """A check that says what something is and may give it back; checks inside of it are noted themselves."""
        name = check.__name__
        try:
            result = check(*given.args, **given.kwargs)
        except CheckFailed as error:
            if self.strict or error.link in NO_ANSWER:
                raise
            said = str(error.facts["warning"]).partition(":")[0] if name == "quiet" else ""
            said = said or (_shape_of(next(iter(given.arguments.values()))) if name not in WITHOUT_VALUE else "")
            self.note(Sighting(name, error.link, said, part="".join(self.parts)))
            return None
        if name in WITHOUT_VALUE:
            self.note(Sighting(name))
        return result

    def _refusal(self, check: Callable[..., None], function: Any, *args: Any, **kwargs: Any) -> None:
        said = self.seen.refusals.setdefault(str(function._function), [])
        try:
            check(function, *args, **kwargs)
        except CheckFailed as error:
            if self.strict:
                raise
            said.append(f"{error.link} {_error_type(error)}".rstrip())
        else:
            said.append("")


@cache
def _parameters(check: Callable[..., Any]) -> inspect.Signature:
    return inspect.signature(check)


def _in_shape_of(actual: Any, expected: Any) -> Any:
    """Numbers that a check has found to be such, as an array of the expected shape."""
    found = np.asarray(actual)
    return found.reshape(np.shape(expected)) if found.size == np.size(expected) else found


def _as_wanted(check: str, actual: np.ndarray) -> tuple[str, Any]:
    """The kind of dtype that a check did not want, and the values in the kind that it wants, where that is all."""
    kind = actual.dtype.kind
    if check == "array" and kind in "biu":
        return kind, actual.astype(np.float64)
    if check == "integers" and kind in "bf" and np.isfinite(actual).all() and (actual == np.rint(actual)).all():
        return kind, actual.astype(np.int64)
    return "", actual


def _what_stands_for_numbers(value: Any) -> str:
    """What came where numbers were wanted, in a word; of a container neither the length nor the names."""
    return type(value).__name__ if type(value) in (list, tuple, dict) else _shape_of(value)


def _shape_of(value: Any) -> str:
    """What a value of the wrong form is, in a word."""
    if type(value) is np.ndarray:
        return f"ndarray {value.shape} of {value.dtype}"
    if type(value) in (list, tuple):
        return f"{type(value).__name__} {len(value)}"
    if type(value) is dict:
        return f"dict {sorted(map(str, value))[:50]}"
    if is_number(value) and not isinstance(value, (bool, np.bool_)):
        return "number"  # of Python or of NumPy: nobody decides that
    return str(getattr(value, "type_name", type(value).__name__)) if hasattr(value, "_ref") else type(value).__name__
