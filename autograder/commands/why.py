"""`autograder why DIR STUDENT [QUESTION]`: why cases failed, hidden ones with inputs and values. For staff only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from ..commentary.commentary import commented
from ..commentary.files import STAFF, folder_of
from ..errors import UsageError
from ..gradebook.course import Course, open_course
from ..gradebook.rows import Row
from ..grading.assignment import find_assignment
from ..grading.grader import Grader, open_grader
from ..grading.results import CaseResult, Language, write_atomically
from ..jail.remote_worker import Limits
from ..messages import printable
from ..reports.staff import reasons, staff_page, staff_text
from . import course_language_option, default_language, folder_argument
from .override import row_of


@click.command()
@folder_argument
@click.argument("student", required=False)
@click.argument("question", required=False)
@click.option("--assignment", help="The assignment, if the student has several.")
@click.option("--all", "everybody", is_flag=True, help="Write staff.html for every student who lost points.")
@click.option("--cpu", type=click.FloatRange(0.1), default=Limits.cpu, show_default=True, help="CPU seconds per call.")
@click.option(
    "--wall", type=click.FloatRange(0.1), default=Limits.wall, show_default=True, help="Wall-clock seconds per call."
)
@click.option("--allow-weak-jail", is_flag=True, help="Run hidden tests even if the jail level is below C.")
@course_language_option
def command(
    folder: Path,
    student: str | None,
    question: str | None,
    assignment: str | None,
    everybody: bool,
    cpu: float,
    wall: float,
    allow_weak_jail: bool,
    given: Language | None,
) -> int:
    """Grade STUDENT's stored submission again with the same seed, and show why cases failed.

    The output, also written to staff.html beside the feedback, shows hidden cases: never give it to a student.
    """
    if bool(student) == everybody:
        raise UsageError("Give a student or --all.")
    with open_course(folder) as course:
        language = course.language(given, default_language())
        rows = _rows(course, student, assignment)
        for name in sorted({row.assignment for row in rows}):
            # One grader for all submissions of an assignment: starting one takes seconds.
            with open_grader(find_assignment(name), Limits(cpu, wall), allow_weak_jail) as grader:
                for row in rows:
                    if row.assignment == name:
                        _show(course, grader, row, question or "", language, quiet=everybody)
    return 0


def _rows(course: Course, student: str | None, assignment: str | None) -> list[Row]:
    if student is not None:
        return [row_of(course, student, assignment)]
    found = []
    for row in course.book.current(assignment):
        if any(case.status != "passed" for case in row.result.cases):
            found.append(row)
    return found


def _show(course: Course, grader: Grader, row: Row, question: str, language: Language, *, quiet: bool) -> None:
    """Judge a submission again, write its staff page, and print it."""
    source = course.book.source(row.student_id, row.assignment)
    questions = list(row.result.questions())
    if source is None:
        reason = "; ".join(warning[language] for warning in row.result.warnings) or "no source was kept"
        click.echo(f"{printable(row.submission)}: nothing to grade again: {printable(reason)}")
        return
    if question and question not in questions:
        raise UsageError(f"{row.assignment} has no question {question!r}. There are: {', '.join(questions)}.")
    # the same seed gives the same hidden inputs as in the verdict
    verdict = grader.grade(row.submission, source, row.result.seed)
    found = reasons(verdict.result, verdict.outcomes, source, language, question)
    ideas = commented(verdict).result.misconceptions
    changed = list(_changed(row, verdict.result.cases))
    page = staff_page(verdict.result, found, ideas, language, changed)
    target = folder_of(course.folder, row.assignment, row.submission) / STAFF
    target.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(target, page.encode())
    if not quiet:
        click.echo(printable(staff_text(found, ideas, language), 200_000) or "Every case passed.")
    for case in changed:
        click.echo(f"{case}: differs from the gradebook; the suite or its environment has changed.", err=True)
    click.echo(f"For staff only: {target}", err=True)


def _changed(row: Row, cases: list[CaseResult]) -> Iterator[str]:
    """The cases whose verdict differs from the one in the gradebook."""
    voided = {void.case for void in row.standing.voided} if row.standing else set()
    before = {case.id: case.status for case in row.result.cases}
    for case in cases:
        if case.id not in voided and before.get(case.id, case.status) != case.status:
            yield case.id
