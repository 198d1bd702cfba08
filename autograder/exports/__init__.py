"""Views of the gradebook in the formats of other places, one format a file.

What students get to see comes from here, where no message of a hidden case gets through.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..gradebook.rows import Row
from ..grading.results import CaseResult, Language, Result
from ..messages import printable, sentence
from ..reports.standing import notes_on

#: What `autograder export` can write.
FORMATS = ("canvas", "classroom50", "csv", "github-classroom", "gradescope", "moodle")


class Shown(NamedTuple):
    """What a student may see of a case: its message where it is public, else only a hint."""

    name: str
    passed: bool
    score: int
    max_score: int
    message: str
    seconds: float


def show(case: CaseResult, language: Language) -> Shown:
    """One case as a student may see it."""
    said = case.message[language] if case.message and case.visibility == "public" else ""
    hint = sentence("export_hint", language, hint=case.hint[language]) if case.hint else ""
    message = "\n".join(printable(text, 2000) for text in (said, hint) if text)
    name = printable(case.title[language]) or case.id
    seconds = case.seconds if case.visibility == "public" else 0.0  # a submission can say with them what it has seen
    return Shown(name, case.status == "passed", case.points, case.max_points, message, seconds)


def shown(result: Result, language: Language, public_only: bool = True) -> list[Shown] | None:
    """The cases as a student may see them; None where one that counts has no verdict.

    Args:
        result: the canonical result.
        language: of names and messages.
        public_only: leave hidden cases out; the sum is then a practice result.
    """
    cases = [c for c in result.cases if c.visibility == "public" or not public_only]
    judged = cases and all(c.status != "not_judged" for c in cases)
    return [show(c, language) for c in cases] if judged else None


def shown_of(row: Row, language: Language, public_only: bool) -> list[Shown] | None:
    """The same with what counts: where the cases do not add up to it, it is all there is to see."""
    score = row.score()
    if public_only or score is None or (row.override is None and score == row.result.score):
        return shown(row.result, language, public_only)
    name = sentence("export_by_hand" if row.override else "export_after_lateness", language)
    return [Shown(name, True, score, row.result.max_score, "\n".join(beside(row, language)), 0.0)]


def beside(row: Row, language: Language) -> list[str]:
    """What is said beside a score: the reason of a decision, how late it was, from which raw score it came."""
    lines = [line[language] for line in notes_on(row.standing, row.result)]
    if row.override is not None and row.standing is None:
        lines += [sentence("export_by_hand", language), sentence("export_why", language, why=row.override.why)]
    return [printable(line, 600) for line in lines]


def not_judged(rows: Iterable[Row]) -> Iterator[str]:
    """A line for each submission that has no score, and so none in any export."""
    for row in rows:
        if row.score() is None:
            yield f"{printable(row.submission)} ({row.assignment}): could not be judged, has no score"
        elif row.standing and row.standing.waiting:
            waiting = "a newer attempt could not be judged, the last verdict stands"
            yield f"{printable(row.submission)} ({row.assignment}): {waiting}"


def path_of(row: Row, file: str) -> str:
    """Where a submission's file goes below the output folder; two submissions never share a path."""
    name = re.sub(r"[^\w.,'()@+ -]|^\.+|[. ]+$|^$", "_", row.submission)[:80]
    if name != row.submission:
        name += "-" + hashlib.sha256(row.submission.encode()).hexdigest()[:8]
    return f"{row.assignment}/{name}/{file}"
