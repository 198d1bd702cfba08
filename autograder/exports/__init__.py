"""Exports of the gradebook in the formats of other platforms, one format a module.

This module decides what students may see: no message of a hidden case passes it.
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

#: The formats of `autograder export`.
FORMATS = ("canvas", "classroom50", "csv", "github-classroom", "gradescope", "moodle")


class Shown(NamedTuple):
    """What a student may see of a case: the message of a public case, and a hint."""

    name: str
    passed: bool
    score: int
    max_score: int
    message: str
    seconds: float


def show(case: CaseResult, language: Language) -> Shown:
    """One case as a student may see it."""
    public = case.visibility == "public"
    texts = []
    if public and case.message:
        texts.append(case.message[language])
    if case.hint:
        texts.append(sentence("export_hint", language, hint=case.hint[language]))
    message = "\n".join(printable(text, 2000) for text in texts)
    name = printable(case.title[language]) or case.id
    # a submission could send out a hidden input as the time that it takes
    seconds = case.seconds if public else 0.0
    return Shown(name, case.status == "passed", case.points, case.max_points, message, seconds)


def shown(result: Result, language: Language, public_only: bool = True) -> list[Shown] | None:
    """The cases as a student may see them; None if one of them could not be judged.

    Args:
        result: the canonical result.
        language: of names and messages.
        public_only: without hidden cases; the sum is then a practice result.
    """
    cases = [case for case in result.cases if case.visibility == "public" or not public_only]
    # A platform would add up what is left, and the sum would look like a score.
    if not cases or any(case.status == "not_judged" for case in cases):
        return None
    return [show(case, language) for case in cases]


def shown_of(row: Row, language: Language, public_only: bool) -> list[Shown] | None:
    """The cases of a row as a student may see them.

    If another score counts than the sum of the cases, one line with that score replaces them.
    """
    score = row.score()
    if public_only or score is None:
        return shown(row.result, language, public_only)
    if row.override is None and score == row.result.score:
        return shown(row.result, language, public_only)
    key = "export_by_hand" if row.override else "export_after_lateness"
    name = sentence(key, language)
    message = "\n".join(beside(row, language))
    return [Shown(name, True, score, row.result.max_score, message, 0.0)]


def beside(row: Row, language: Language) -> list[str]:
    """The notes on a score: the reason of a decision, how late it was, and the raw score."""
    lines = [line[language] for line in notes_on(row.standing, row.result)]
    if row.override is not None and row.standing is None:
        lines.append(sentence("export_by_hand", language))
        lines.append(sentence("export_why", language, why=row.override.why))
    return [printable(line, 600) for line in lines]


def not_judged(rows: Iterable[Row]) -> Iterator[str]:
    """A line for each submission without a score, and for each whose newest attempt has none."""
    for row in rows:
        who = f"{printable(row.submission)} ({row.assignment})"
        if row.score() is None:
            yield f"{who}: could not be judged, has no score"
        elif row.standing and row.standing.waiting:
            yield f"{who}: a newer attempt could not be judged, the last verdict stands"


def path_of(row: Row, file: str) -> str:
    """The path of a submission's file below the output folder; it differs for any two submissions."""
    # No separators, no leading dots (`..`, hidden files), and no trailing dots or spaces, which Windows drops.
    name = re.sub(r"[^\w.,'()@+ -]|^\.+|[. ]+$|^$", "_", row.submission)[:80]
    if name != row.submission:  # two names may become the same
        name += "-" + hashlib.sha256(row.submission.encode()).hexdigest()[:8]
    return f"{row.assignment}/{name}/{file}"
