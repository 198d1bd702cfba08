"""`autograder return PLACE DIR NAME`: feedback back to students in bulk. It writes files and sends nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import click

from ..commentary.commentary import pages, refreshed
from ..commentary.files import STAFF
from ..errors import UsageError
from ..exports import returned
from ..gradebook.course import Course, open_course
from ..grading.assignment import find_assignment
from ..grading.results import Language, write_atomically
from . import course_language_option, default_language, say_lines


@click.command("return")
@click.argument("place", type=click.Choice(returned.PLACES))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("name")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Output folder.  [default: DIR/return-PLACE-NAME]",
)
@course_language_option
def command(place: str, folder: Path, name: str, output: Path | None, given: Language | None) -> int:
    """Write the feedback for assignment NAME in the format of PLACE. Nothing is sent.

    \b
    canvas  a zip for Canvas's "Upload Submissions"
    moodle  a zip for Moodle's "Upload multiple feedback files in a zip"
    mail    mail.csv for a mail merge: address, subject, body, attachment
    git     a text file per clone, and the `gh` commands that post them
    """
    find_assignment(name)
    target = output or folder / f"return-{place}-{name}"
    # A staff page must never be in a folder that is sent to students.
    if target.exists() and any(target.rglob(STAFF)):
        raise UsageError(f"{target} contains {STAFF}, which is for staff only. Choose another folder with -o.")
    with open_course(folder) as course:
        language = course.language(given, default_language())
        made = _made(place, returned.checked(_pages(course, name, language)), target, language)
    if not made.files:
        say_lines("Nothing to return", returned.reason_lines(made.left), f"autograder people {folder}")
        raise UsageError(f"There is no feedback for {name} to return to {place}.")
    _replaced(target, made.files)
    click.echo(f"wrote {len(made.files)} files below {target}", err=True)
    for line in made.lines:
        click.echo(line)
    say_lines("Nothing goes back to", returned.reason_lines(made.left), f"autograder people {folder}", 1000)
    return 0


def _pages(course: Course, name: str, language: Language) -> Iterator[returned.Page]:
    """The pages of all students, rebuilt from the gradebook; no file of a folder is used."""
    assignment = find_assignment(name)
    for row in course.book.current(name):
        made = pages(refreshed(row.result, assignment), language, row.standing)
        yield returned.Page(row, made.html.encode(), made.markdown.encode())


def _made(place: str, found: Iterator[returned.Page], target: Path, language: Language) -> returned.Returned:
    if place == "canvas":
        return returned.canvas(found)
    if place == "moodle":
        return returned.moodle(found)
    if place == "mail":
        return returned.mail(found, language)
    return returned.git(found, str(target), language)


def _replaced(target: Path, files: dict[str, bytes]) -> None:
    """Write all files, or keep the old ones if the disk is full."""
    # files are complete in the draft before the first old one is replaced
    draft = target.with_name(f".{target.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    try:
        for name, data in files.items():
            write_atomically(draft / name, data)
        target.mkdir(parents=True, exist_ok=True)
        for name in files:
            (draft / name).replace(target / name)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
