"""Decide which attempt counts and what it is worth: pure functions of attempts, verdicts and decisions."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from typing import NamedTuple

from ..collect.remarks import Remark
from .rows import Late, Override, Standing, Void
from .settings import DAY, Settings


class Attempt(NamedTuple):
    """An attempt with its newest verdict; `graded` is the newest verdict with a score, None if there is none."""

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
    """The decisions on a student in an assignment."""

    override: Override | None = None
    content: str | None = None
    voided: tuple[Void, ...] = ()


def chosen(
    attempts: Sequence[Attempt], decided: Decided, counts: str, deadline: datetime.datetime | None
) -> tuple[Attempt, str]:
    """The attempt that counts, and by which rule. An attempt that could not be judged counts only if all are so.

    Args:
        attempts: of one student in one assignment.
        decided: the decisions on them.
        counts: the rule in course.toml.
        deadline: of the student.
    """
    # a later run is newer, whatever the files' own times say
    newest_first = sorted(attempts, key=lambda attempt: (-attempt.run, -attempt.id))
    judged = [attempt for attempt in newest_first if attempt.graded is not None]
    for attempt in judged:
        if attempt.content == decided.content:
            return attempt, "decided"
    if not judged:
        return newest_first[0], "newest"
    if counts == "best":
        # of equal scores the first one, which was less late
        best = max(judged, key=lambda attempt: (attempt.score or 0, -attempt.run))
        return best, counts
    if counts == "last-before-deadline":
        for attempt in judged:
            if not late_seconds(attempt.handed_in, deadline):
                return attempt, counts
    return judged[0], "newest"


def late_seconds(handed_in: str, deadline: datetime.datetime | None) -> int:
    """Seconds after the deadline; 0 if it was on time or one of the times is not known."""
    if not handed_in or deadline is None:
        return 0
    late = datetime.datetime.fromisoformat(handed_in) - deadline
    return max(0, int(late.total_seconds()))


def lateness(attempt: Attempt, settings: Settings, assignment: str, deadline: datetime.datetime | None) -> Late | None:
    """How late an attempt is and what it costs; None if it is on time."""
    rule = settings.rule(assignment)
    seconds = late_seconds(attempt.handed_in, deadline)
    if seconds:
        # a day that has begun counts as a whole day
        days = math.ceil(max(0.0, seconds / DAY - rule.grace_days))
        off = min(100.0, days * rule.percent_per_day)
        return Late(seconds, off, rule.percent_per_day, rule.grace_days)
    time_is_known = attempt.handed_in and deadline is not None
    if attempt.marked_late and not time_is_known:
        return Late(None)
    return None


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
    """What counts. An override replaces the score after lateness: the person who decided knew how late it was.

    Args:
        attempts: of one student in one assignment.
        counted: the one that counts.
        why: it counts.
        raw: its score, without voided cases.
        max_score: without voided cases that leave the total.
        late: how late it is.
        decided: the decisions.
        waiting: why a newer attempt could not be judged.
    """
    score = raw
    if raw is not None and late is not None:
        score = math.floor(raw * (100 - late.off) / 100 + 0.5)  # half a point is rounded up
    if decided.override:
        score = decided.override.score
    return Standing(
        raw=raw,
        score=score,
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
