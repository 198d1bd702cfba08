"""A cache of what the cases of a suite see of chaffs, for the next submission with the same inputs.

The cases of one question and visibility run in order on a fresh namespace, because a chaff may remember earlier calls.
They run only as far as they are needed, because most chaffs differ from a submission in the first case. The namespace
is not kept: it takes more memory than all that was seen on it. If a later submission needs more, the cases run again.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ..tutor import checks
from ..tutor.session import Outcome, Session
from ..worker.interpreter import Interpreter, Reply
from ..worker.values import cost
from .evidence import Seen, Sighting, Watch, look
from .kept import Kept
from .likeness import thinned
from .otter_engine import TestCase

if TYPE_CHECKING:
    from .assignment import Assignment
    from .chaffs import Form

#: Bytes that the cache of an assignment may take; then the entry that was used longest ago is dropped.
MOST_BYTES = 40 << 20

#: The frames between a case and a check differ if somebody watches: those of a file, and every check's wrapper.
WATCHING = str(Watch.__call__.__code__.co_filename)
WRAPPER = checks.array.__code__

#: About how many bytes a replay takes without its values, a sighting or reply in it, and the names of a group.
RECORD, EACH, NAMES = 600, 300, 600


@dataclass(frozen=True)
class Replay:
    """What a case saw of a chaff.

    Args:
        seen: the sightings; for a chaff without the expected values.
        link: how the case failed; empty if it passed.
        lines: the line numbers in the checks and in the suite at which it failed, innermost first.
        replies: the replies, each with the name of the function, if a statement failed.
    """

    seen: Seen
    link: str
    lines: tuple[int, ...]
    replies: tuple[tuple[str, Reply], ...]

    def size(self) -> int:
        """About how many bytes it takes."""
        sightings = self.seen.sightings
        # the others are shared
        own = [sighting for sighting in sightings if sighting.link or sighting.expected is not None]
        values = sum(EACH + cost(sighting.value) + cost(sighting.expected) for sighting in own)
        values += sum(EACH + cost(reply.value) for _, reply in self.replies)
        pointers = 8 * len(sightings)
        return RECORD + values + pointers


class Group(NamedTuple):
    """Cases that run one after the other on one namespace: the key of the cache.

    Args:
        seed: generates their inputs.
        forms: the sources of the overrides of the reference.
        cases: their names; all of one question and one visibility.
    """

    seed: int
    forms: tuple[str, ...]
    cases: tuple[str, ...]


@dataclass
class _Seen:
    """What a group has seen so far."""

    replays: list[Replay] = field(default_factory=list)
    size: int = NAMES

    def add(self, replay: Replay) -> None:
        """What the next case saw."""
        self.replays.append(replay)
        self.size += replay.size()


class Replays(Kept[Group, _Seen]):
    """The cache of what the cases of an assignment saw of its chaffs.

    Args:
        assignment: has the suite and the chaffs.
        most: the bytes that the cache may take.
    """

    def __init__(self, assignment: Assignment, most: int = MOST_BYTES) -> None:
        super().__init__(most)
        self.assignment = assignment

    def of(self, seed: int, forms: tuple[Form, ...], cases: Sequence[TestCase]) -> Iterator[tuple[TestCase, Replay]]:
        """Each case with what it saw, one after the other.

        Args:
            seed: generates the inputs.
            forms: overrides of the reference; empty for the reference itself.
            cases: of one question and visibility, in order.
        """
        sources = tuple(form.source for form in forms)
        names = tuple(str(case.name) for case in cases)
        group = Group(seed, sources, names)
        seen = self.take(group) or _Seen()
        running: Iterator[Replay] | None = None
        for number, case in enumerate(cases):
            self.take(group)  # not in the cache while it grows, and not after a case that raised
            if number == len(seen.replays):
                if running is None:
                    running = islice(self._run(seed, forms, cases), number, None)
                seen.add(next(running))
            self.keep(group, seen)
            yield case, seen.replays[number]

    @cached_property
    def refusing(self) -> dict[str, frozenset[str]]:
        """The functions that each case checks for refusals; they do not depend on the seed."""
        functions = {}
        for cases in groups(self.assignment.cases):
            for case, replay in self.of(0, (), cases):
                functions[str(case.name)] = frozenset(replay.seen.refusals)
        return functions

    def _run(self, seed: int, forms: tuple[Form, ...], cases: Sequence[TestCase]) -> Iterator[Replay]:
        reference = self.assignment.reference
        interpreter = Interpreter(self.assignment.namespace(*forms), self.assignment.module)
        session = Session(lambda *_: interpreter, seed, reference)
        for case in cases:
            watch = Watch(strict=True)
            with checks.watched_by(watch):
                session.judge(case.body)
            outcome = session.outcomes.pop(str(case.name))
            if outcome.trouble.startswith("MemoryError"):  # this machine's fault, not the chaff's
                raise MemoryError(outcome.trouble)
            seen = watch.seen
            if outcome.status != "passed":
                # the strict watch stopped at the first failed check: look at the rest, too
                seen = look(case.body, outcome, seed, reference)
            if forms:
                seen = _what_is_compared(seen)
            yield _replay(seen, outcome)


def groups(cases: Iterable[tuple[str, TestCase]]) -> list[list[TestCase]]:
    """The cases, given with their questions, in groups of one question and one visibility; the order stays."""
    together: dict[tuple[str, bool], list[TestCase]] = {}
    for question, case in cases:
        together.setdefault((question, bool(case.hidden)), []).append(case)
    return [*together.values()]


def _what_is_compared(seen: Seen) -> Seen:
    """What was seen of a chaff, without the values that are never compared: the expected ones and the right ones."""
    sightings = []
    for sighting in seen.sightings:
        if sighting.link:
            sightings.append(replace(sighting, expected=None))
        else:
            sightings.append(_right(sighting))
    return replace(seen, sightings=sightings)


def _right(seen: Sighting) -> Sighting:
    """A check that passed, without values; equal ones share one object to save memory."""
    return _passed(replace(seen, value=None, expected=None))


@lru_cache(maxsize=4096)
def _passed(seen: Sighting) -> Sighting:
    return seen


def _replay(seen: Seen, outcome: Outcome) -> Replay:
    replies: list[tuple[str, Reply]] = []
    # replies are compared only if a statement failed
    if any(sighting.check == "that" for sighting in seen.wrong):
        for exchange in outcome.transcript.exchanges:
            reply = exchange.reply._replace(value=thinned(exchange.reply.value))
            replies.append((sys.intern(exchange.function), reply))
    link = outcome.failure.link if outcome.failure else ""
    return Replay(seen, link, failed_lines(outcome), tuple(replies))


def failed_lines(outcome: Outcome) -> tuple[int, ...]:
    """The line numbers in the checks and in the suite at which a case failed, innermost first."""
    if outcome.error is None:
        return ()
    lines = []
    for frame, line in traceback.walk_tb(outcome.error.__traceback__):
        is_between = frame.f_code.co_filename == WATCHING or frame.f_code is WRAPPER
        if not is_between:
            lines.append(line)
    return tuple(reversed(lines))
