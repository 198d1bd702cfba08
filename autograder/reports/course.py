"""The table of the whole course as a page, with links to the students' pages."""

from __future__ import annotations

from collections.abc import Sequence

from ..gradebook.settings import Settings
from ..gradebook.totals import Cell, TableRow, titles
from ..grading.results import Language
from ..messages import sentence
from .pages import one_line, render
from .standing import lateness


def course_page(names: Sequence[str], lines: Sequence[TableRow], settings: Settings, language: Language) -> str:
    """The table as one HTML page.

    Args:
        names: the assignments.
        lines: one for each student.
        settings: weights and title.
        language: of the page.
    """
    waiting = []
    for line in lines:
        if any(_is_open(cell) for cell in line.cells.values()):
            waiting.append(line.student.called())
    return render(
        "course.html.jinja",
        language,
        title=one_line(settings.title) if settings.title else sentence("course_title", language),
        names=names,
        lines=lines,
        weights=titles(names, settings),
        drop=settings.drop_lowest,
        open=waiting,
        remarks=lambda cell: remarks(cell, language),
    )


def _is_open(cell: Cell) -> bool:
    """Whether the score is missing or a person has to decide on it."""
    if cell.row is None:
        return False
    if cell.share is None:
        return True
    standing = cell.row.standing
    return standing is not None and bool(standing.waiting)


def remarks(cell: Cell, language: Language) -> list[str]:
    """The remarks below a score in the table."""
    row = cell.row
    if row is None or row.standing is None:
        return []
    lines = []
    if row.standing.late:
        lines.append(lateness(row.standing.late, language))
    if row.result.score not in (None, row.score()):
        lines.append(sentence("page_raw", language, raw=row.result.score))
    if row.override:
        lines.append(sentence("course_by_hand", language, who=row.override.who))
    if row.standing.waiting:
        lines.append(sentence("course_waiting", language))
    if cell.dropped:
        lines.append(sentence("course_dropped", language))
    return lines
