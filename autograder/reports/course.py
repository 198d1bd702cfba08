"""The course's table as a page, with a link to every student's page."""

from __future__ import annotations

from collections.abc import Sequence

from ..gradebook.settings import Settings
from ..gradebook.totals import Cell, TableRow, titles
from ..grading.results import Language
from ..messages import sentence
from .pages import one_line, render
from .standing import lateness


def course_page(names: Sequence[str], lines: Sequence[TableRow], settings: Settings, language: Language) -> str:
    """The table as one HTML page beside the folders of pages.

    Args:
        names: the assignments.
        lines: the students.
        settings: weights and title.
        language: of the page.
    """
    waiting = [line.student.called() for line in lines if any(_is_open(cell) for cell in line.cells.values())]
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
    return cell.row is not None and (cell.share is None or bool(cell.row.standing and cell.row.standing.waiting))


def remarks(cell: Cell, language: Language) -> list[str]:
    """What stands below a score in the table."""
    row = cell.row
    if row is None or row.standing is None:
        return []
    lines = [lateness(row.standing.late, language)] if row.standing.late else []
    if row.score() != row.result.score and row.result.score is not None:
        lines.append(sentence("page_raw", language, raw=row.result.score))
    lines += [sentence("course_by_hand", language, who=row.override.who)] if row.override else []
    lines += [sentence("course_waiting", language)] if row.standing.waiting else []
    return [*lines, sentence("course_dropped", language)] if cell.dropped else lines
