"""`autograder void DIR CASE --who … --why …`: cancel a case for a whole class."""

from __future__ import annotations

import difflib
from itertools import chain
from pathlib import Path

import click

from ..errors import UsageError
from ..gradebook.course import open_course
from ..grading.assignment import find_assignment
from ..grading.results import Language
from . import course_language_option, default_language, folder_argument, tell_and_refresh


@click.command()
@folder_argument
@click.argument("case")
@click.option("--assignment", help="The assignment, if several have a case with this id.")
@click.option("--who", required=True, help="Who decided.")
@click.option("--why", required=True, help="The reason. It appears in the students' feedback.")
@click.option(
    "--leaves-total", is_flag=True, help="Remove its points from the total instead of giving them to everyone."
)
@click.option("--take-back", is_flag=True, help="Undo: the case counts again.")
@course_language_option
def command(
    folder: Path,
    case: str,
    assignment: str | None,
    who: str,
    why: str,
    leaves_total: bool,
    take_back: bool,
    given: Language | None,
) -> int:
    """Void CASE for the whole class, now and after every regrade, and print the changed scores.

    Nothing is graded again; all other verdicts stand. Feedback pages and grades.csv are rewritten.
    """
    with open_course(folder) as course:
        names = sorted({assignment for _, assignment in course.book.snapshot()})
        # The case must exist: a misspelt id would void nothing and say nothing.
        name = _assignment_of(case, [assignment] if assignment else names)
        before = course.book.snapshot()
        value: str | None = "points"
        said = "gives its points to everyone"
        if leaves_total:
            value, said = "total", "no longer counts in the total"
        if take_back:
            value, said = None, "counts again"
        course.book.decide("void", who, why, assignment=name, subject=case, value=value)
        changes = tell_and_refresh(course, before, course.language(given, default_language()))
    click.echo(f"{case} of {name} {said}, decided by {who}; {len(changes)} scores changed.", err=True)
    return 0


def _assignment_of(case: str, names: list[str]) -> str:
    """The one assignment that has the case.

    Raises:
        UsageError: none has, or several have.
    """
    ids = {name: [str(one.name) for _, one in find_assignment(name).cases] for name in names}
    fits = [name for name, known in ids.items() if case in known]
    if len(fits) > 1:
        raise UsageError(f"{case!r} is a case of {', '.join(fits)}: choose one with --assignment.")
    if not fits:
        near = difflib.get_close_matches(case, chain.from_iterable(ids.values()), 3)
        hint = f" Did you mean {', '.join(near)}?" if near else " result.json lists the ids of all cases."
        raise UsageError(f"No case of {', '.join(names) or 'this course'} is called {case!r}.{hint}")
    return fits[0]
