"""The files of a student in an assignment: `result.json` and two pages, rendered from the gradebook at any time."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..gradebook.course import Course
from ..gradebook.gradebook import Row, Snapshot
from ..grading.assignment import Assignment, assignment_names, find_assignment
from ..grading.results import Language, to_json, write_atomically
from ..reports.standing import adds_nothing
from .commentary import Pages, pages, refreshed

RESULT, MARKDOWN, PAGE, STAFF = "result.json", "feedback.md", "feedback.html", "staff.html"


def folder_of(course: Path, assignment: str, name: str) -> Path:
    """The folder of a student's files."""
    return course / assignment / name


class Rendered(NamedTuple):
    """The files that the grading process has already rendered from a result.

    Args:
        result: the content of `result.json`.
        pages: of that result, without a standing.
    """

    result: bytes
    pages: Pages


def write_pages(course: Path, row: Row, language: Language, rendered: Rendered | None = None) -> tuple[str, ...]:
    """Write a student's files as they are now; returns what could not be rendered, and why.

    Args:
        course: the course's folder.
        row: the student's row in the gradebook.
        language: of the pages.
        rendered: files to use as they are, if the row says nothing more than they do.
    """
    assignment = _assignment(row.assignment)
    result = row.result
    if assignment is not None:
        result = refreshed(result, assignment)
    content = to_json(result)
    # rendering again would take longer than comparing
    if rendered and rendered.result == content and adds_nothing(row.standing, result):
        new = rendered.pages
    else:
        new = pages(result, language, row.standing)
    folder = folder_of(course, row.assignment, row.submission)
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / RESULT, content)
    write_atomically(folder / MARKDOWN, new.markdown.encode())
    write_atomically(folder / PAGE, new.html.encode())
    return new.trouble


@cache
def _assignment(name: str) -> Assignment | None:
    """The assignment, if this version of the course has it; cached, for its misconceptions take long to read."""
    if name not in assignment_names():
        return None
    return find_assignment(name)


def refresh(course: Course, before: Snapshot, language: Language, done: Iterable[tuple[int, str]] = ()) -> None:
    """Write pages that are missing or out of date, and remove those that no longer belong to a student.

    Args:
        course: with its gradebook.
        before: what counted when the pages were written.
        language: of the pages.
        done: student and assignment of pages that have just been written.
    """
    after = course.book.snapshot()
    written = set(done)
    kept = set()
    for place, counted in after.items():
        student, assignment = place
        kept.add((assignment, counted.name))
        if place in written:
            continue
        page = folder_of(course.folder, assignment, counted.name) / PAGE
        if before.get(place) == counted and page.is_file():
            continue
        for row in course.book.current(assignment, student):
            write_pages(course.folder, row, language)
    for (_, assignment), counted in before.items():
        if (assignment, counted.name) not in kept:
            _remove(folder_of(course.folder, assignment, counted.name))


def _remove(folder: Path) -> None:
    """Remove our own files, and the folder if nothing else is in it."""
    # never delete through a link
    if folder.is_symlink() or not folder.is_dir():
        return
    for file in (RESULT, MARKDOWN, PAGE, STAFF):
        (folder / file).unlink(missing_ok=True)
    if not any(folder.iterdir()):
        shutil.rmtree(folder)
