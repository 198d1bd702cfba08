"""The rows that the gradebook returns: what counts, and why."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from ..collect.remarks import Remark
from ..grading.results import CaseResult, Result


class Override(NamedTuple):
    """A score that a person decided."""

    score: int
    who: str
    why: str
    made_at: str


class Void(msgspec.Struct, frozen=True):
    """A case that a person voided: everybody gets its points, or the total is without it."""

    case: str
    points: bool
    who: str
    why: str
    made_at: str


class Late(msgspec.Struct, frozen=True, omit_defaults=True):
    """How late an attempt is, and what it costs.

    Args:
        seconds: after the deadline; None if the platform says late, but not by how much.
        off: percent of the raw score that are deducted.
        percent_per_day, grace_days: the rule.
    """

    seconds: int | None
    off: float = 0.0
    percent_per_day: float = 0.0
    grace_days: float = 0.0


class Standing(msgspec.Struct, frozen=True, omit_defaults=True):
    """What counts for a student in an assignment, and how it was computed.

    Args:
        raw: the suite's score of the attempt that counts, without voided cases.
        score: what counts, after lateness or an override; None if it could not be judged.
        max_score: without voided cases that leave the total.
        override: the decision that replaced the score.
        late: None if it was on time, or the time is not known.
        voided: the cases that a person voided.
        waiting: why a newer attempt could not be judged; empty if there is none.
        attempts: how many different contents were handed in.
        chosen: why this attempt counts: newest, best, last-before-deadline, decided.
        handed_in: the time, in UTC; empty if the platform does not say.
        notes: remarks on the attempt.
    """

    raw: int | None
    score: int | None
    max_score: int
    override: Override | None = None
    late: Late | None = None
    voided: tuple[Void, ...] = ()
    waiting: str = ""
    attempts: int = 1
    chosen: str = "newest"
    handed_in: str = ""
    notes: tuple[Remark, ...] = ()


class Row(NamedTuple):
    """What counts now for one student in one assignment; `result` is without voided cases."""

    submission: str
    assignment: str
    where: str
    graded_at: str
    key: str
    student: dict[str, str]
    result: Result
    override: Override | None
    standing: Standing | None = None
    student_id: int = 0
    place: int | None = None
    first_graded_at: str = ""

    def score(self) -> int | None:
        """The score that counts, after lateness or an override; None if it could not be judged."""
        if self.override is not None:
            return self.override.score
        if self.standing is not None:
            return self.standing.score
        return self.result.score


class Note(NamedTuple):
    """A note for the instructor; `kind` is missing, doubled, trouble, …."""

    kind: str
    submission: str
    text: str


class Change(NamedTuple):
    """A score that changed; None is no score."""

    submission: str
    assignment: str
    was: int | None
    now: int | None

    def text(self) -> str:
        """Both scores, as a line says them."""
        was = "–" if self.was is None else self.was
        now = "–" if self.now is None else self.now
        return f"{self.submission} ({self.assignment}): {was} → {now}"


def without(result: Result, voided: tuple[Void, ...]) -> Result:
    """The result without the voided cases; everything else stays the same."""
    void_of = {void.case: void for void in voided}
    ids = {case.id for case in result.cases}
    if not ids & void_of.keys():
        return result
    cases = []
    for case in result.cases:
        void = void_of.get(case.id)
        cases.append(_voided(case, void) if void else case)
    changed = msgspec.structs.replace(result, cases=cases, max_score=sum(case.max_points for case in cases))
    # A result without a score may get one: the only case that could not be judged may be void.
    if any(case.status == "not_judged" for case in cases):
        return msgspec.structs.replace(changed, status="error", score=None)
    return msgspec.structs.replace(changed, status="graded", score=sum(case.points for case in cases))


def _voided(case: CaseResult, void: Void) -> CaseResult:
    """The case as passed, with all of its points or worth none."""
    most = case.max_points if void.points else 0
    return msgspec.structs.replace(case, status="passed", points=most, max_points=most, message=None, hint=None)
