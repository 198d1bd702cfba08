"""What the cases of a suite see of chaffs, kept: the next submission with the same inputs only looks it up.

The cases of one question and visibility run in their order on a fresh namespace, for a chaff may remember earlier
calls. Only those run that somebody looks at, for most chaffs differ from a submission in the first case already. The
namespace is not kept: it takes more than all that was seen on it, and where a later submission looks further the
cases run once more.
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
from .otter_engine import TestCase

if TYPE_CHECKING:
    from .assignment import Assignment
    from .chaffs import Form

#: Bytes that all that is kept of an assignment may take: then what was used longest ago is forgotten.
MOST_BYTES = 40 << 20

#: What stands between a case and a check, and differs where somebody watches: a file, and the wrapper of every check.
WATCHING = str(Watch.__call__.__code__.co_filename)
WRAPPER = "checked"

#: About how many bytes one record takes besides its values, a sighting or reply in it, and the names of a group.
RECORD, EACH, NAMES = 600, 300, 600


@dataclass(frozen=True)
class Replay:
    """What a case saw of a chaff.

    Args:
        seen: of a chaff without the expected values, which are those of the case.
        link: of the chain, where it failed; empty where it passed.
        lines: where in the checks and in the suite it failed, from the inside.
        replies: that it got where a statement failed, each with the name of the function.
    """

    seen: Seen
    link: str
    lines: tuple[int, ...]
    replies: tuple[tuple[str, Reply], ...]

    def size(self) -> int:
        """About how many bytes it takes."""
        told = [s for s in self.seen.sightings if s.link or s.expected is not None]  # the others are shared
        values = sum(EACH + cost(s.value) + cost(s.expected) for s in told)
        replies = sum(EACH + cost(reply.value) for _, reply in self.replies)
        return RECORD + values + replies + 8 * len(self.seen.sightings)


class Group(NamedTuple):
    """Cases that run one after the other on one namespace: what they see hangs on nothing else.

    Args:
        seed: makes their inputs.
        forms: what stands in the reference, by name.
        cases: by name; all of one question and one visibility.
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
    """What the cases of an assignment saw of its chaffs, in this process.

    Args:
        assignment: with the suite and the chaffs.
        most: bytes that may be kept.
    """

    def __init__(self, assignment: Assignment, most: int = MOST_BYTES) -> None:
        super().__init__(most)
        self.assignment = assignment

    def of(self, seed: int, forms: tuple[Form, ...], cases: Sequence[TestCase]) -> Iterator[tuple[TestCase, Replay]]:
        """Each case with what it saw, one after the other.

        Args:
            seed: makes the inputs.
            forms: overrides of the reference; none for the reference itself.
            cases: of one question and visibility, in order.
        """
        group = Group(seed, tuple(form.source for form in forms), tuple(str(case.name) for case in cases))
        seen = self.take(group) or _Seen()
        running: Iterator[Replay] | None = None
        for number, case in enumerate(cases):
            self.take(group)  # not kept while it grows, and no more where running it was given up
            if number == len(seen.replays):
                running = running or islice(self._run(seed, forms, cases), number, None)
                seen.add(next(running))
            self.keep(group, seen)
            yield case, seen.replays[number]

    @cached_property
    def refusing(self) -> dict[str, frozenset[str]]:
        """The functions whose refusals each case asks for, whatever the seed is."""
        ran = (self.of(0, (), cases) for cases in groups(self.assignment.cases))
        return {str(case.name): frozenset(replay.seen.refusals) for group in ran for case, replay in group}

    def _run(self, seed: int, forms: tuple[Form, ...], cases: Sequence[TestCase]) -> Iterator[Replay]:
        reference = self.assignment.reference
        interpreter = Interpreter(self.assignment.namespace(*forms), self.assignment.module)
        session = Session(lambda *_: interpreter, seed, reference)
        for case in cases:
            watch = Watch(strict=True)
            with checks.watched_by(watch):
                session.judge(case.body)
            outcome = session.outcomes.pop(str(case.name))
            if outcome.trouble.startswith("MemoryError"):  # it says nothing of the chaff
                raise MemoryError(outcome.trouble)
            passed = outcome.status == "passed"
            seen = watch.seen if passed else look(case.body, outcome, seed, reference)
            yield _replay(_what_is_compared(seen) if forms else seen, outcome)


def groups(cases: Iterable[tuple[str, TestCase]]) -> list[list[TestCase]]:
    """The cases, each with its question, as groups of one question and one visibility, in their order."""
    together: dict[tuple[str, bool], list[TestCase]] = {}
    for question, case in cases:
        together.setdefault((question, bool(case.hidden)), []).append(case)
    return [*together.values()]


def _what_is_compared(seen: Seen) -> Seen:
    """What was seen of a chaff, without the values that nobody looks at: those expected and those that were right."""
    sightings = [replace(s, expected=None) if s.link else _right(s) for s in seen.sightings]
    return replace(seen, sightings=sightings)


def _right(seen: Sighting) -> Sighting:
    """A check that passed, the same object for all that say the same."""
    return _passed(replace(seen, value=None, expected=None))


@lru_cache(maxsize=4096)
def _passed(seen: Sighting) -> Sighting:
    return seen


def _replay(seen: Seen, outcome: Outcome) -> Replay:
    # replies are compared only where a statement failed
    exchanges = outcome.transcript.exchanges if any(s.check == "that" for s in seen.wrong) else ()
    replies = tuple((sys.intern(e.function), e.reply) for e in exchanges)
    link = outcome.failure.link if outcome.failure else ""
    return Replay(seen, link, failed_lines(outcome), replies)


def failed_lines(outcome: Outcome) -> tuple[int, ...]:
    """Where in the checks and in the suite a case failed, from the inside; whoever raised it again comes last."""
    if outcome.error is None:
        return ()
    lines = []
    for frame, line in traceback.walk_tb(outcome.error.__traceback__):
        between = frame.f_code.co_filename == WATCHING or frame.f_code.co_name == WRAPPER
        if not between:
            lines.append(line)
    return tuple(lines[::-1])
