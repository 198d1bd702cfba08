"""Which attempt counts, and what it is worth: pure computing, from what was found, judged and decided."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from typing import NamedTuple

from ..collect.remarks import Remark
from .rows import Late, Override, Standing, Void
from .settings import DAY, Settings


class Attempt(NamedTuple):
    """An attempt with its newest verdict, and its newest score; `None` where it has none."""

    id: int
    content: str
    found: str
    handed_in: str
    marked_late: bool
    run: int
    notes: tuple[Remark, ...]
    verdict: int
    graded: int | None
    score: int | None
    max_score: int


class Decided(NamedTuple):
    """What people decided for a student in an assignment."""

    override: Override | None = None
    content: str | None = None
    voided: tuple[Void, ...] = ()


def chosen(
    attempts: Sequence[Attempt], decided: Decided, counts: str, deadline: datetime.datetime | None
) -> tuple[Attempt, str]:
    """The attempt that counts, and by which rule; one that was judged comes before one that was not."""
    newest_first = sorted(attempts, key=lambda attempt: (-attempt.run, -attempt.id))
    judged = [attempt for attempt in newest_first if attempt.graded is not None]
    if fixed := [attempt for attempt in judged if attempt.content == decided.content]:
        return fixed[0], "decided"
    if not judged:
        return newest_first[0], "newest"
    if counts == "best":
        return max(judged, key=lambda attempt: (attempt.score or 0, -attempt.run)), counts
    in_time = [attempt for attempt in judged if not late_seconds(attempt.handed_in, deadline)]
    if counts == "last-before-deadline" and in_time:
        return in_time[0], counts
    return judged[0], "newest"


def late_seconds(handed_in: str, deadline: datetime.datetime | None) -> int:
    """How long after the deadline; 0 where it was in time, or one of them is not known."""
    if not handed_in or deadline is None:
        return 0
    return max(0, int((datetime.datetime.fromisoformat(handed_in) - deadline).total_seconds()))


def lateness(attempt: Attempt, settings: Settings, assignment: str, deadline: datetime.datetime | None) -> Late | None:
    """How late an attempt is, with what the rule takes off."""
    rule = settings.rule(assignment)
    seconds = late_seconds(attempt.handed_in, deadline)
    if seconds:
        days = math.ceil(max(0.0, seconds / DAY - rule.grace_days))
        off = min(100.0, days * rule.percent_per_day)
        return Late(seconds, off, rule.percent_per_day, rule.grace_days)
    known = attempt.handed_in and deadline is not None
    return Late(None) if attempt.marked_late and not known else None


def standing(
    attempts: Sequence[Attempt],
    counted: Attempt,
    why: str,
    raw: int | None,
    max_score: int,
    late: Late | None,
    decided: Decided,
    waiting: str,
) -> Standing:
    """What counts; an override comes after lateness, for a person decided it knowing all.

    Args:
        raw: the attempt's score, without what was voided.
    """
    score = raw if raw is None or late is None else math.floor(raw * (100 - late.off) / 100 + 0.5)
    return Standing(
        raw=raw,
        score=decided.override.score if decided.override else score,
        max_score=max_score,
        override=decided.override,
        late=late,
        voided=decided.voided,
        waiting=waiting,
        attempts=len(attempts),
        chosen=why,
        handed_in=counted.handed_in,
        notes=counted.notes,
    )
