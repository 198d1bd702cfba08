"""`grades.csv`: one line for each submission, for any spreadsheet."""

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
#: The last columns: how `score` was computed from `raw_score`, and notes.
BESIDE = ("raw_score", "late", "handed_in", "decided", "notes")

#: A spreadsheet runs a cell that begins like this; also after `;`, which separates columns in some countries.
_FORMULA = re.compile(r"(^|[;,|])(\s*)(?=[=+\-@＝＋－＠])")


def cell(text: str) -> str:
    """A student's text, made safe for a spreadsheet: one line, no control characters, formulas quoted."""
    words = printable(text).split()
    return _FORMULA.sub(r"\1'\2", " ".join(words))


def export(rows: Iterable[Row], language: Language = "en") -> bytes:
    """The table as CSV; `score` is empty if the submission could not be judged.

    The encoding is UTF-8 with a byte order mark; without the mark, Excel garbles Korean.
    """
    lines = []
    questions: dict[str, None] = {}  # the columns, in the order of first use
    # one pass: the rows of a large class need not be in memory together
    for row in rows:
        points = {}
        for question, cases in row.result.questions().items():
            column = sys.intern(f"{row.assignment}/{question}")  # one string for all rows of a large class
            points[column] = points_of(cases)
        questions |= dict.fromkeys(points)
        lines.append((_facts(row), points, _remarks(row, language)))
    head = ("submission", *FACTS, "assignment", "status", "score", "max_score", *questions)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([*head, "misconceptions", "warnings", *BESIDE])
    for facts, points, remarks in lines:
        # a row of another assignment has no points in these columns
        of_questions = [points.get(question) for question in questions]
        writer.writerow([*facts, *of_questions, *remarks])
    return text.getvalue().encode("utf-8-sig")


def _facts(row: Row) -> list[object]:
    """The columns before the points of questions."""
    status = "overridden" if row.override else row.result.status
    facts = [cell(row.student.get(fact, "")) for fact in FACTS]
    return [cell(row.submission), *facts, cell(row.assignment), status, row.score(), row.result.max_score]


def _remarks(row: Row, language: Language) -> list[str]:
    """The columns after the points of questions."""
    ideas = " ".join(misconception.id for misconception in row.result.misconceptions)
    warnings = " / ".join(warning[language] for warning in row.result.warnings)
    return [cell(ideas), cell(warnings), *_beside(row, language)]


def _beside(row: Row, language: Language) -> list[str]:
    """The columns of BESIDE."""
    raw = "" if row.result.score is None else str(row.result.score)
    decided = ""
    if row.override is not None:
        decided = f"{row.override.score}, {row.override.who}: {row.override.why}"
    late, handed_in, waiting = "", "", ""
    if row.standing is not None:
        late = lateness(row.standing.late, language)
        handed_in = row.standing.handed_in
        waiting = row.standing.waiting
    notes = [line[language] for line in notes_on(row.standing, row.result)]
    if waiting:
        notes.append(waiting)
    joined = " / ".join(note for note in notes if note)
    return [raw, cell(late), handed_in, cell(decided), cell(joined)]
