"""What the gradebook gives out: rows, what counts in them, and why."""

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
    """A case that a person took out: everybody gets its points, or it leaves the total."""

    case: str
    points: bool
    who: str
    why: str
    made_at: str


class Late(msgspec.Struct, frozen=True, omit_defaults=True):
    """How late, and what the rule makes of it.

    Args:
        seconds: after the deadline; None where the place says late, and not by how much.
        off: percent taken off the raw score.
        percent_per_day, grace_days: the rule.
    """

    seconds: int | None
    off: float = 0.0
    percent_per_day: float = 0.0
    grace_days: float = 0.0


class Standing(msgspec.Struct, frozen=True, omit_defaults=True):
    """What counts of a student in an assignment, and the way there.

    Args:
        raw: the suite's score of the attempt that counts, without what was voided.
        score: what counts, after lateness or an override; None where nobody has judged it.
        max_score: without what left the total.
        override: the decision that replaced the score.
        late: nothing where it was in time, or nothing is known.
        voided: the cases that a person took out.
        waiting: why a newer attempt, which does not count, could not be judged.
        attempts: how many different contents were handed in.
        chosen: why this attempt: newest, best, last-before-deadline, decided.
        handed_in: when, in UTC; empty where the place does not say.
        notes: what is known of the attempt.
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
    """What counts now for one student in one assignment; `result` is without what was voided."""

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
        """What counts: after an override, else after lateness; None where nobody has judged it."""
        if self.override is not None:
            return self.override.score
        return self.standing.score if self.standing else self.result.score


class Note(NamedTuple):
    """Something that the instructor should know; `kind` is missing, doubled, trouble, …."""

    kind: str
    submission: str
    text: str


class Change(NamedTuple):
    """A score that moved; None is no score."""

    submission: str
    assignment: str
    was: int | None
    now: int | None


def without(result: Result, voided: tuple[Void, ...]) -> Result:
    """The result as it is without the voided cases; all else of it stays."""
    taken = {void.case: void for void in voided}
    if not taken.keys() & {case.id for case in result.cases}:
        return result
    cases = [_voided(case, taken[case.id]) if case.id in taken else case for case in result.cases]
    judged = all(case.status != "not_judged" for case in cases)
    return msgspec.structs.replace(
        result,
        cases=cases,
        status="graded" if judged else "error",
        score=sum(case.points for case in cases) if judged else None,
        max_score=sum(case.max_points for case in cases),
    )


def _voided(case: CaseResult, void: Void) -> CaseResult:
    most = case.max_points if void.points else 0
    return msgspec.structs.replace(case, status="passed", points=most, max_points=most, message=None, hint=None)
