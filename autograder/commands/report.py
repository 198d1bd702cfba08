"""`autograder report DIR`: the class report, a view of the gradebook."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import click

from ..gradebook.course import Course, open_course
from ..gradebook.people import People
from ..gradebook.rows import Row
from ..gradebook.totals import course_table
from ..grading.assignment import ROOT
from ..grading.results import Language, write_atomically
from ..reports.course import course_page
from ..reports.report import Beside, Context, class_report, people_of, voids_of
from ..reports.same import groups
from . import course_language_option, default_language, folder_argument


@click.command()
@folder_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="HTML file to write.  [default: DIR/report.html, or DIR/course.html with --course]",
)
@click.option("--course", "whole", is_flag=True, help="Write a table of the whole course, one row per student.")
@click.option(
    "--beside",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Course folder of another year to compare with.",
)
@course_language_option
def command(folder: Path, output: Path | None, whole: bool, beside: Path | None, given: Language | None) -> int:
    """Create the class report of the course in DIR, one HTML page per assignment."""
    with open_course(folder) as course:
        language = course.language(given, default_language())
        if whole:
            _write(output or folder / "course.html", table_page(course, language))
            return 0
        names = sorted({assignment for _, assignment in course.book.snapshot()})
        old = _beside(beside)
        for name in names or [""]:
            target = output or folder / "report.html"
            if len(names) > 1:
                target = target.with_name(f"{target.stem}-{name}{target.suffix}")
            rows = list(course.book.current(name))
            context = _context(course, name, rows, target, old.get(name))
            _write(target, class_report([row.result for row in rows], language, context=context))
    return 0


def _context(course: Course, name: str, rows: list[Row], target: Path, beside: Beside | None) -> Context:
    """Everything that the report of an assignment shows besides its results."""
    way = os.path.relpath(course.folder.absolute(), target.absolute().parent)
    folder = "" if way == "." else f"{quote(Path(way).as_posix())}/"
    notes = course.book.notes(name)
    texts = []
    for row in rows:
        source = course.book.source(row.student_id, name)
        texts.append((row.submission, source or ""))
    has_table = (course.folder / "course.html").is_file()
    return Context(
        people=people_of(rows, folder),
        not_found=[note.text for note in notes if note.kind in ("missing", "doubled")],
        trouble=[note.text for note in notes if note.kind == "trouble"],
        moved=[note.text for note in notes if note.kind == "moved"],
        voids=voids_of(rows),
        same=groups(texts, _starter(name)),
        beside=beside,
        table=f"{folder}course.html" if has_table else "",
    )


def _starter(name: str) -> str:
    """The module as students received it; empty if it is not there."""
    path = ROOT / "assignments" / name / f"{name}.py"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def table_page(course: Course, language: Language) -> str:
    """The course's table as a page."""
    names, lines = course_table(People(course.book).all(), course.book.current(), course.settings)
    return course_page(names, lines, course.settings, language)


def _beside(folder: Path | None) -> dict[str, Beside]:
    """The other year's rows, by assignment."""
    if folder is None:
        return {}
    with open_course(folder) as course:
        label = course.settings.title or folder.absolute().name
        names = {assignment for _, assignment in course.book.snapshot()}
        found = {}
        for name in names:
            results = [row.result for row in course.book.current(name)]
            found[name] = Beside(label, results)
        return found


def _write(target: Path, page: str) -> None:
    write_atomically(target, page.encode())
    click.echo(f"wrote {target}", err=True)
