"""The three files of a student in an assignment, below the course's folder; made from the gradebook at any time."""

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
    """Where the pages of a student are."""
    return course / assignment / name


class Made(NamedTuple):
    """What whoever graded a submission has made of its result already.

    Args:
        result: the content of `result.json`.
        pages: of that result alone.
    """

    result: bytes
    pages: Pages


def write_pages(course: Path, row: Row, language: Language, made: Made | None = None) -> tuple[str, ...]:
    """Write a student's files as what counts now has them; returns what could not be made, and why.

    Args:
        course: the course's folder.
        row: what counts now.
        language: of the pages.
        made: files that will do if nothing but this result counts.
    """
    assignment = _assignment(row.assignment)
    result = refreshed(row.result, assignment) if assignment else row.result
    content = to_json(result)
    if made and made.result == content and adds_nothing(row.standing, result):
        new = made.pages
    else:
        new = pages(result, language, row.standing)
    folder = folder_of(course, row.assignment, row.submission)
    folder.mkdir(parents=True, exist_ok=True)
    for file, data in ((RESULT, content), (MARKDOWN, new.markdown.encode()), (PAGE, new.html.encode())):
        write_atomically(folder / file, data)
    return new.trouble


@cache
def _assignment(name: str) -> Assignment | None:
    """The assignment, if this version of the course has it. Its misconceptions are read once, not for every student."""
    return find_assignment(name) if name in assignment_names() else None


def refresh(course: Course, before: Snapshot, language: Language, done: Iterable[tuple[int, str]] = ()) -> None:
    """Write pages that are not there or show what no longer counts, and take away those of nobody."""
    after = course.book.snapshot()
    skip = set(done)
    for place, counted in after.items():
        there = (folder_of(course.folder, place[1], counted.name) / PAGE).is_file()
        if place not in skip and (before.get(place) != counted or not there):
            for row in course.book.current(place[1], place[0]):
                write_pages(course.folder, row, language)
    names = {(place[1], counted.name) for place, counted in after.items()}
    for place, counted in before.items():
        if (place[1], counted.name) not in names:
            _remove(folder_of(course.folder, place[1], counted.name))


def _remove(folder: Path) -> None:
    """Take our own files away, and the folder when nothing else is in it."""
    if folder.is_symlink() or not folder.is_dir():
        return
    for file in (RESULT, MARKDOWN, PAGE, STAFF):
        (folder / file).unlink(missing_ok=True)
    if not any(folder.iterdir()):
        shutil.rmtree(folder)
