"""`autograder override DIR STUDENT SCORE --who … --why …`: a score that a person decided."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import UsageError
from ..gradebook.course import Course, open_course
from ..gradebook.gradebook import Row
from ..gradebook.people import People
from ..grading.results import Language
from . import course_language_option, default_language, folder_argument, tell_and_refresh


@click.command()
@folder_argument
@click.argument("student")
@click.argument("score", metavar="SCORE|none")
@click.option("--who", required=True, help="Who decided.")
@click.option("--why", required=True, help="The reason. It appears in the student's feedback.")
@click.option("--assignment", help="The assignment, if the student has several.")
@course_language_option
def command(
    folder: Path, student: str, score: str, who: str, why: str, assignment: str | None, given: Language | None
) -> int:
    """Set STUDENT's score to SCORE, now and after every regrade.

    STUDENT is a name from grades.csv, a student number, a login, an email address or a full name. SCORE `none`
    removes the override.
    """
    # isdecimal() alone would accept digits of other scripts.
    if score != "none" and not (score.isascii() and score.isdecimal()):
        raise UsageError(f"Invalid score {score!r}: give a whole number of points, or `none`.")
    with open_course(folder) as course:
        row = row_of(course, student, assignment)
        before = course.book.snapshot()
        course.book.override(row, None if score == "none" else int(score), who, why)
        tell_and_refresh(course, before, course.language(given, default_language()))
    said = "the tests' score counts again" if score == "none" else f"{score} counts"
    click.echo(f"{row.submission} ({row.assignment}): {said}, decided by {who}.", err=True)
    return 0


def row_of(course: Course, student: str, assignment: str | None) -> Row:
    """The row of a student, found by name, number or login.

    Raises:
        UsageError: there is no such student, or no row of theirs, or several assignments fit.
    """
    who = People(course.book).find(student)
    rows = list(course.book.current(assignment, who.id))
    if len(rows) != 1:
        there = ", ".join(row.assignment for row in rows) or "nothing"
        more = " Choose one with --assignment." if rows else ""
        raise UsageError(f"Of {who.called()} there is {there}.{more}")
    return rows[0]
