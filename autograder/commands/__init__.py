"""The commands of `autograder`, one a module, each with its options and messages."""

from __future__ import annotations

import locale
from collections.abc import Sequence
from pathlib import Path

import click

from ..gradebook.course import Course
from ..gradebook.gradebook import Change, Snapshot
from ..grading.results import Language, write_atomically
from ..messages import LANGUAGES, printable


def default_language() -> Language:
    """Korean if the locale is Korean, else English."""
    name = locale.getlocale()[0] or ""
    return "ko" if name.lower().startswith("ko") else "en"


language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default=default_language,
    help="Language of the output.",
)
course_language_option = click.option(
    "--lang",
    "given",
    type=click.Choice(LANGUAGES),
    default=None,
    help="Language of the output.  [default: the course's]",
)
folder_argument = click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))


def say_changes(changes: Sequence[Change]) -> None:
    """Print was → now for every score that changed."""
    if changes:
        click.echo("Changed scores (was → now):", err=True)
    for change in changes:
        click.echo(f"  {printable(change.text())}", err=True)


def say_lines(title: str, lines: Sequence[str], command: str, most: int = 50) -> None:
    """Print a list with a title. If it is long, its last line has the number of further entries and a command."""
    if lines:
        click.echo(f"{title}:", err=True)
    for line in lines[:most]:
        words = printable(line, 2000).split()
        click.echo(f"  {' '.join(words)}", err=True)
    if len(lines) > most:
        click.echo(f"  + {len(lines) - most} more: {command}", err=True)


def tell_and_refresh(course: Course, before: Snapshot, language: Language) -> list[Change]:
    """After a decision, update the files that it affects; print and return the scores that changed."""
    from ..commentary.files import refresh
    from ..exports import table

    refresh(course, before, language)
    write_atomically(course.folder / "grades.csv", table.export(course.book.current(), language))
    changes = course.book.moved(before)
    say_changes(changes)
    return changes


name_argument = click.argument("name")
