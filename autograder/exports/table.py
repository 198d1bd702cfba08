"""`grades.csv`: one line a submission, for any spreadsheet."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterable

from ..gradebook.rows import Row
from ..grading.results import Language
from ..messages import printable
from ..reports.feedback import points_of
from ..reports.standing import lateness, notes_on

FACTS = ("name", "id", "login", "email")
#: What stands behind all that was there before it: how `score` came from `raw_score`, and what else is known.
BESIDE = ("raw_score", "late", "handed_in", "decided", "notes")

#: A spreadsheet runs a cell that begins so; in a country where `;` separates columns, also after one.
_FORMULA = re.compile(r"(^|[;,|])(\s*)(?=[=+\-@＝＋－＠])")


def cell(text: str) -> str:
    """Somebody else's text that no spreadsheet runs: one line, no control characters, formulas quoted."""
    return _FORMULA.sub(r"\1'\2", " ".join(printable(text).split()))


def export(rows: Iterable[Row], language: Language = "en") -> bytes:
    """The table as CSV; `score` is empty where nobody has judged the submission.

    UTF-8 with a byte order mark, without which Excel garbles Korean.
    """
    lines, questions = [], dict[str, None]()
    for row in rows:
        grouped = row.result.questions().items()
        points = {sys.intern(f"{row.assignment}/{question}"): points_of(cases) for question, cases in grouped}
        questions |= dict.fromkeys(points)
        lines.append((_facts(row), points, _remarks(row, language)))
    head = ("submission", *FACTS, "assignment", "status", "score", "max_score", *questions)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([*head, "misconceptions", "warnings", *BESIDE])
    for facts, points, remarks in lines:
        writer.writerow([*facts, *map(points.get, questions), *remarks])
    return text.getvalue().encode("utf-8-sig")


def _facts(row: Row) -> list[object]:
    status = "overridden" if row.override else row.result.status
    texts = (row.submission, *(row.student.get(fact, "") for fact in FACTS), row.assignment)
    return [*map(cell, texts), status, row.score(), row.result.max_score]


def _remarks(row: Row, language: Language) -> list[str]:
    ideas = " ".join(m.id for m in row.result.misconceptions)
    return [cell(ideas), cell(" / ".join(w[language] for w in row.result.warnings)), *_beside(row, language)]


def _beside(row: Row, language: Language) -> list[str]:
    standing = row.standing
    decided = "" if row.override is None else f"{row.override.score}, {row.override.who}: {row.override.why}"
    raw = "" if row.result.score is None else str(row.result.score)
    late, at, waiting = (
        (lateness(standing.late, language), standing.handed_in, standing.waiting) if standing else [""] * 3
    )
    notes = [*(line[language] for line in notes_on(standing, row.result)), waiting]
    return [raw, cell(late), at, cell(decided), cell(" / ".join(note for note in notes if note))]
