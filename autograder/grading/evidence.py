"""What a case saw of a submission: each check that it made, with the value that was checked.

A case runs again in this process, and the submission's recorded replies answer its calls. A failed check does not end
the case if the case can go on, so that all recorded answers are compared. Calls that must be refused are recorded
separately, and so is the kind of dtype (ints for floats): both say little about the idea behind wrong values.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np

from ..tutor import checks
from ..tutor.proxies import Exchange, Transcript
from ..tutor.session import Case, Outcome, Session
from ..worker.interpreter import CheckFailed, Op, Reply
from .likeness import CLOSE, Likeness, is_number, same_value

#: Links after which a case can go on: the value had the type and shape that the rest of the case needs.
SURVIVABLE = ("values", "finite", "warned", "changed")
#: Checks of one value against an expected one.
OF_VALUES = ("array", "number", "integers", "integer", "same", "exactly", "numbers")
#: Links of wrong numbers with the right type and shape.
OF_NUMBERS = ("values", "finite")
#: Checks of calls that must be refused.
REFUSALS = ("value_error", "value_errors")
#: Checks that do not compare a value.
WITHOUT_VALUE = ("quiet", "unchanged", "that")
#: Links of a call without an answer; the case ends there.
NO_ANSWER = ("raised", "missing", "not_callable", "timeout", "died", "bad_reply", "too_large", "endless")


@dataclass(frozen=True)
class Sighting:
    """One check and its result.

    Args:
        check: its name in `tutor.checks`; "ended" if the submission gave no answer.
        link: how the check failed; empty if it passed.
        value: the value that was checked.
        expected: the expected value.
        tol: the check's tolerance.
        relative: whether the tolerance is relative.
        part: the part of the result, e.g. `["W1"]`.
        kind: the kind of dtype, if only that is wrong.
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
        sightings: the checks of values, in order.
        refusals: for each function, the result of each check of calls that must be refused: "", or the link and the
            error's type.
        exhausted: whether the recorded replies ended before the case did.
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
        """The wrong kind of dtype of each sighting, or an empty string."""
        return [s.kind for s in self.sightings]


def look(case: Case, outcome: Outcome, seed: int, reference: Mapping[str, Any]) -> Seen:
    """What `case` saw when it had `outcome`.

    Args:
        case: a case of the suite.
        outcome: its outcome, with the transcript.
        seed: the submission's seed.
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
        except Exception as error:  # the case went on with a value that it was not written for
            watch.seen.sightings.append(Sighting("ended", "broke", type(error).__name__))
    return watch.seen


def about(seen: Seen, function: str, others: AbstractSet[str]) -> Seen:
    """What a case that asks several functions saw, without the checks that are named after `others` of them.

    How these fare may depend on more than `function`: one may convert what it passes on, and another not.
    """
    left = [one for one in seen.sightings if one.part.partition("[")[0] not in others - {function}]
    return replace(seen, sightings=left)


def agree(mine: Seen, theirs: Seen, alike: Likeness = same_value) -> bool:
    """Whether two runs of a case saw the same values, as far as both records go."""
    a, b = mine.sightings, theirs.sightings
    # a record may only be shorter if its replies ran out
    if len(a) < len(b) and not mine.exhausted:
        return False
    if len(b) < len(a) and not theirs.exhausted:
        return False
    return all(_same_sighting(x, y, alike) for x, y in zip(a, b, strict=False))


def first_difference(mine: Seen, theirs: Seen, alike: Likeness = same_value) -> tuple[Sighting, Sighting] | None:
    """The first two sightings that do not agree; None if one record is only shorter."""
    for a, b in zip(mine.sightings, theirs.sightings, strict=False):
        if not _same_sighting(a, b, alike):
            return a, b
    return None


def covers(theirs: Seen, mine: Seen) -> bool:
    """Whether the other record is long enough to compare everything that was wrong in mine."""
    beyond = mine.sightings[len(theirs.sightings) :]
    return not any(sighting.link for sighting in beyond)


def same_refusals(mine: Seen, theirs: Seen, function: str) -> bool:
    """Whether the same calls of a function were refused in the same way, as far as both records go."""
    ours = mine.refusals.get(function, [])
    others = theirs.refusals.get(function, [])
    return all(x == y for x, y in zip(ours, others, strict=False))


def _same_sighting(a: Sighting, b: Sighting, alike: Likeness) -> bool:
    if (a.check, a.part) != (b.check, b.part) or bool(a.link) != bool(b.link):
        return False
    if not a.link:
        return True
    if a.check in OF_VALUES and a.link in OF_NUMBERS and b.link in OF_NUMBERS:
        return _same_numbers(a, b, alike)
    return a.link == b.link and alike(a.value, b.value, CLOSE, False)


def _same_numbers(a: Sighting, b: Sighting, alike: Likeness) -> bool:
    """Whether the wrong numbers of two sightings agree."""
    # an absolute tolerance of 1 or more would let different wrong numbers agree
    loose = not a.relative and a.tol >= 1.0
    tol = CLOSE if loose else max(a.tol, CLOSE)
    theirs = _with_negligible_replaced(a, b) if a.relative else b.value
    return alike(a.value, theirs, tol, a.relative)


def _with_negligible_replaced(a: Sighting, b: Sighting) -> Any:
    """The value of `b`, with the numbers of `a` where the difference is negligible beside the error that both make.

    A relative tolerance compares all digits of a number close to 0; if the right one is 0.5, they mean nothing.
    """
    x, y, right = a.value, b.value, a.expected
    if not (_is_real_array(x) and _is_real_array(y)):
        return y
    if x.shape != y.shape or np.shape(right) != x.shape:
        return y
    with np.errstate(all="ignore"):
        x, y, right = (np.asarray(v, dtype=np.float64) for v in (x, y, right))
        negligible = np.abs(x - y) <= CLOSE * np.abs(x - right)
    return np.where(negligible & np.isfinite(x) & np.isfinite(y), x, y)


def _is_real_array(value: Any) -> bool:
    return type(value) is np.ndarray and value.dtype.kind in "iuf"


def _error_type(error: CheckFailed) -> str:
    types = error.facts.get("types") or [""]
    return str(types[0])


class _Stop(Exception):
    """Raised to end a case that cannot go on after the last sighting."""


class _Exhausted(Exception):
    """Raised when a case asks for a reply that was not recorded."""


@dataclass
class Recorded:
    """A backend that replays the replies of an earlier run."""

    exchanges: Iterator[Exchange]

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """The recorded replies to `ops`."""
        return [self._reply(op) for op in ops]

    def _reply(self, op: Op) -> Reply:
        exchange = next(self.exchanges, None)
        if exchange is None:
            raise _Exhausted
        recorded = exchange.op
        if (recorded.kind, recorded.method) != (op.kind, op.method):
            raise _Exhausted
        return exchange.reply


class Watch:
    """Records every check of a case.

    Args:
        strict: whether a failed check ends the case, as it does in judging.
    """

    def __init__(self, strict: bool = False) -> None:
        self.strict = strict
        self.seen = Seen()
        self.inside = False
        self.parts: list[str] = []

    def __call__(self, check: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Make a check and record its result; a check inside another one is not recorded."""
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
        """Record a sighting; end the case if it cannot go on."""
        self.seen.sightings.append(sighting)
        if sighting.link and sighting.link not in SURVIVABLE:
            raise _Stop

    def _value(
        self, check: Callable[..., None], actual: Any, expected: Any, tol: float = CLOSE, relative: bool = False
    ) -> None:
        name = check.__name__
        accepted = _parameters(check).parameters
        options = {key: value for key, value in {"tol": tol, "relative": relative}.items() if key in accepted}
        link = self._link_of(check, actual, expected, **options)
        kind = ""
        if link == "dtype":
            # a wrong kind of dtype alone does not end the comparison: the values are checked in the right one
            kind, actual = _in_expected_kind(name, actual)
            if kind:
                link = self._link_of(check, actual, expected, **options)
        value = _recorded_value(link, actual, expected)
        self.note(Sighting(name, link, value, expected, tol, relative, "".join(self.parts), kind))

    def _link_of(self, check: Callable[..., None], *args: Any, **kwargs: Any) -> str:
        """How a check fails; empty if it passes."""
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
        """Make a check that may return a value; checks inside it are recorded as well."""
        name = check.__name__
        try:
            result = check(*given.args, **given.kwargs)
        except CheckFailed as error:
            if self.strict or error.link in NO_ANSWER:
                raise
            value = ""
            if name == "quiet":
                value = str(error.facts["warning"]).partition(":")[0]
            elif name not in WITHOUT_VALUE:
                first_argument = next(iter(given.arguments.values()))
                value = _shape_of(first_argument)
            self.note(Sighting(name, error.link, value, part="".join(self.parts)))
            return None
        if name in WITHOUT_VALUE:
            self.note(Sighting(name))
        return result

    def _refusal(self, check: Callable[..., None], function: Any, *args: Any, **kwargs: Any) -> None:
        results = self.seen.refusals.setdefault(str(function._function), [])
        try:
            check(function, *args, **kwargs)
        except CheckFailed as error:
            if self.strict:
                raise
            results.append(f"{error.link} {_error_type(error)}".rstrip())
        else:
            results.append("")


@cache
def _parameters(check: Callable[..., Any]) -> inspect.Signature:
    return inspect.signature(check)


def _recorded_value(link: str, actual: Any, expected: Any) -> Any:
    """What a sighting keeps of a value: numbers, or a word for what was there instead of them."""
    if link == "type":
        return _type_of(actual)
    if link == "dtype":
        return _shape_of(actual)
    if link in OF_NUMBERS:
        return _in_shape_of(actual, expected)
    return actual


def _in_shape_of(actual: Any, expected: Any) -> Any:
    """Numbers as an array of the expected shape, if there are as many."""
    found = np.asarray(actual)
    return found.reshape(np.shape(expected)) if found.size == np.size(expected) else found


def _in_expected_kind(check: str, actual: np.ndarray) -> tuple[str, Any]:
    """The wrong kind of dtype, and the values converted to the right one; an empty kind if they cannot be."""
    kind = actual.dtype.kind
    if check == "array" and kind in "biu":
        return kind, actual.astype(np.float64)
    if check == "integers" and kind in "bf":
        whole = np.isfinite(actual).all() and (actual == np.rint(actual)).all()
        if whole:
            return kind, actual.astype(np.int64)
    return "", actual


def _type_of(value: Any) -> str:
    """A word for what was there instead of numbers; of a container neither the length nor the keys."""
    if type(value) in (list, tuple, dict):
        return type(value).__name__
    return _shape_of(value)


def _shape_of(value: Any) -> str:
    """A word for a value of the wrong form."""
    if type(value) is np.ndarray:
        return f"ndarray {value.shape} of {value.dtype}"
    if type(value) in (list, tuple):
        return f"{type(value).__name__} {len(value)}"
    if type(value) is dict:
        return f"dict {sorted(map(str, value))[:50]}"
    if is_number(value) and not isinstance(value, (bool, np.bool_)):
        return "number"  # Python's and NumPy's numbers mean the same here
    if hasattr(value, "_ref"):  # a proxy of an object in the worker
        return str(getattr(value, "type_name", type(value).__name__))
    return type(value).__name__
