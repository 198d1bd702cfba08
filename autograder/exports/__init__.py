"""Views of the gradebook in the formats of other places, one format a file.

What students get to see goes through `shown`, which never lets a hidden case's message out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..gradebook import Row
from ..messages import printable, sentence
from ..results import CaseResult, Language, Result

#: What `autograder export` can write; each is a module of this package.
FORMATS = {
    "canvas": "Canvas's gradebook, filled in the file that you downloaded",
    "classroom50": "classroom50/result/v1, a result.json for each submission",
    "csv": "a table for any spreadsheet",
    "github-classroom": "GitHub Classroom's old format, for tools that still read it",
    "gradescope": "a results.json for each submission",
    "moodle": "Moodle's offline grading worksheet, filled in the file that you downloaded",
}


class Shown(NamedTuple):
    """What a student may see of a case: its message where it is public, else only a hint."""

    case: CaseResult
    title: str
    passed: bool
    message: str


def shown(result: Result, language: Language, public_only: bool = False) -> list[Shown]:
    """The cases as a student may see them, in order."""
    cases = [c for c in result.cases if c.visibility == "public" or not public_only]
    return [Shown(c, printable(c.title[language]), c.status == "passed", _message(c, language)) for c in cases]


def _message(case: CaseResult, language: Language) -> str:
    told = case.message[language] if case.message and case.visibility == "public" else ""
    hint = sentence("export_hint", language, hint=case.hint[language]) if case.hint else ""
    return "\n".join(printable(text, 2000) for text in (told, hint) if text)


def judged(result: Result, public_only: bool = False) -> bool:
    """Whether every case that counts here has a verdict."""
    cases = [c for c in result.cases if c.visibility == "public" or not public_only]
    return bool(cases) and all(c.status != "not_judged" for c in cases)


def not_judged(rows: Iterable[Row]) -> Iterator[str]:
    """A line for each submission that has no score, and so none in any export."""
    for row in rows:
        if row.score() is None:
            yield f"{printable(row.submission)} ({row.assignment}): could not be judged, so it has no score here."


def path_of(row: Row, file: str) -> str:
    """Where a submission's file goes below the output folder; two submissions never share a path."""
    name = re.sub(r"[^\w.@+ -]|^\.+|[. ]+$", "_", row.submission)[:80]
    if name != row.submission:
        name += "-" + hashlib.sha256(row.submission.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    return f"{row.assignment}/{name}/{file}"
