"""`autograder export FORMAT DIR`: grades in the format of another platform."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from ..errors import UsageError
from ..exports import FORMATS, canvas, classroom50, github_classroom, gradescope, moodle, not_judged, table
from ..exports import course as course_csv
from ..gradebook.course import Course, open_course
from ..gradebook.people import People
from ..gradebook.rows import Row
from ..gradebook.totals import course_table
from ..grading.results import Language, write_atomically
from . import course_language_option, default_language, say_lines


@click.command()
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Output file or folder.  [default: in DIR]",
)
@click.option("--assignment", help="The assignment, if the course has several.")
@click.option(
    "--fill",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Canvas, Moodle: the file downloaded from there. A filled copy is written.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="COLUMN|NAME=COLUMN",
    help="Canvas: the column to fill. For several assignments, repeat with NAME=COLUMN.",
)
@click.option("--course", "whole", is_flag=True, help="csv: one row per student and one column per assignment.")
@click.option("--org", default="", help="Classroom 50: the students' GitHub organization.")
@click.option("--classroom", default="", help="Classroom 50: the name of the classroom.")
@click.option("--public-only", is_flag=True, help="GitHub Classroom, Classroom 50: leave out hidden cases.")
@course_language_option
def command(format_: str, folder: Path, output: Path | None, given: Language | None, **options: Any) -> int:
    """Export the grades of the course in DIR.

    For Canvas and Moodle, download the gradebook or grading worksheet there and pass it with --fill.
    """
    name = options["assignment"]
    with open_course(folder) as course:
        language = course.language(given, default_language())
        # Read one by one, because the results of a large class need much memory; so each use reads them again.
        rows = course.book.current(name)
        if format_ == "csv":
            _write_table(course, rows, output, language, options["whole"])
        elif format_ in ("canvas", "moodle"):
            _fill(course, format_, list(rows), output, language, options)
        else:
            _write_all(_files(format_, rows, language, options), output or folder / format_)
        missing = list(not_judged(course.book.current(name)))
        if format_ == "classroom50":
            missing += classroom50.unlinked(course.book.current(name), options["classroom"], options["org"])
    for line in missing:
        click.echo(line, err=True)
    return 1 if missing else 0


def _write_table(course: Course, rows: Iterator[Row], output: Path | None, language: Language, whole: bool) -> None:
    """Write a CSV file of submissions, or of the whole course."""
    if whole:
        target = output or course.folder / "course.csv"
        names, lines = course_table(People(course.book).all(), rows, course.settings)
        data = course_csv.export(names, lines, course.settings, language)
    else:
        target = output or course.folder / "grades.csv"
        data = table.export(rows, language)
    write_atomically(target, data)
    click.echo(f"wrote {target}", err=True)


def _fill(
    course: Course, format_: str, rows: list[Row], output: Path | None, language: Language, options: dict[str, Any]
) -> None:
    """Write a filled copy of the downloaded file, and print what a person should look at."""
    if options["fill"] is None:
        raise UsageError(f"{format_} requires --fill FILE, the file downloaded from {format_.capitalize()}.")
    data = options["fill"].read_bytes()
    several = len({row.assignment for row in rows}) > 1
    lists: list[tuple[str, list[str]]] = []
    for name, column in _columns(course, format_, rows, options["columns"]).items():
        own = [row for row in rows if row.assignment == name]
        filled = canvas.fill(data, own, column) if format_ == "canvas" else moodle.fill(data, own, language)
        data = filled.data  # each assignment fills its column of the same file
        about = f" ({name})" if several else ""
        lists.append((f"Rows of the file without a grade{about}", filled.unmatched_rows))
        lists.append((f"Submissions without a row{about}", filled.unmatched_students))
        lists.append((f"Notes{about}", filled.notes))
    target = output or course.folder / f"{format_}-{options['fill'].name}"
    write_atomically(target, data)
    click.echo(f"wrote {target}", err=True)
    for title, lines in lists:
        say_lines(title, lines, f"autograder people {course.folder}", 1000)


def _columns(course: Course, format_: str, rows: list[Row], given: tuple[str, ...]) -> dict[str, str]:
    """The column to fill for each assignment.

    Raises:
        UsageError: it is not clear which column belongs to which assignment.
    """
    names = sorted({row.assignment for row in rows})
    pairs, plain = _split(given, names)
    from_course = {name: course.settings.of(name).canvas_column for name in names}
    if format_ == "canvas" and not plain:
        if pairs:
            return pairs
        if len(names) > 1 and all(from_course.values()):
            return from_course
    if len(names) > 1:
        more = ""
        if format_ == "canvas":
            more = ", or name columns with --column NAME=COLUMN or canvas_column in course.toml"
        raise UsageError(f"The course has {', '.join(names)}. Choose one with --assignment{more}.")
    if len(plain) > 1:
        raise UsageError(f"One assignment fills one column, but {len(plain)} were given.")
    name = names[0] if names else ""
    if plain:
        return {name: plain[0]}
    return {name: from_course.get(name) or name}


def _split(given: tuple[str, ...], names: list[str]) -> tuple[dict[str, str], list[str]]:
    """The columns of --column given as NAME=COLUMN, and those given alone."""
    pairs: dict[str, str] = {}
    plain = []
    for text in given:
        name, _, column = text.partition("=")
        if name in names:
            pairs[name] = column
        else:  # a column of Canvas may itself contain "="
            plain.append(text)
    return pairs, plain


def _files(
    format_: str, rows: Iterable[Row], language: Language, options: dict[str, Any]
) -> Iterable[tuple[str, bytes]]:
    if format_ == "gradescope":
        return gradescope.export(rows, language)
    if format_ == "classroom50":
        return classroom50.export(rows, options["classroom"], language, options["public_only"], options["org"])
    return github_classroom.export(rows, language, options["public_only"])


def _write_all(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    count = 0
    for path, data in files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / path, data)
        count += 1
    click.echo(f"wrote {count} files below {folder}", err=True)
