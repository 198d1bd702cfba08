"""`autograder export FORMAT DIR`: grades in the format of another platform."""

from __future__ import annotations

from collections.abc import Iterable
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
    help="File or folder; next to the gradebook if not given.",
)
@click.option("--assignment", help="The assignment, if the gradebook holds several.")
@click.option(
    "--fill",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Canvas, Moodle: the file that you downloaded.",
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="COLUMN|NAME=COLUMN",
    help="Canvas: the assignment's name there; several as NAME=COLUMN.",
)
@click.option("--course", "whole", is_flag=True, help="csv: one row a student, one column an assignment.")
@click.option("--org", default="", help="Classroom 50: the students' organization on GitHub.")
@click.option("--classroom", default="", help="Classroom 50: the classroom's name.")
@click.option("--public-only", is_flag=True, help="Classroom formats: leave hidden cases out (practice result).")
@course_language_option
def command(format_: str, folder: Path, output: Path | None, given: Language | None, **options: Any) -> int:
    """Write the grades in DIR as FORMAT.

    Canvas and Moodle: --fill takes the file that you downloaded there; a filled copy is written.
    """
    with open_course(folder) as course:
        book, language = course.book, course.language(given, default_language())
        rows = book.current(options["assignment"])
        if format_ == "csv" and options["whole"]:
            target = output or folder / "course.csv"
            names, lines = course_table(People(book).all(), rows, course.settings)
            write_atomically(target, course_csv.export(names, lines, course.settings, language))
            click.echo(f"wrote {target}", err=True)
        elif format_ == "csv":
            target = output or folder / "grades.csv"
            write_atomically(target, table.export(rows, language))
            click.echo(f"wrote {target}", err=True)
        elif format_ in ("canvas", "moodle"):
            _fill(course, format_, list(rows), output, language, options)
        else:
            _write_all(_files(format_, rows, language, options), output or folder / format_)
        # read again: the rows above are an iterator, which is used up
        missing = list(not_judged(book.current(options["assignment"])))
        if format_ == "classroom50":
            missing += classroom50.unlinked(book.current(options["assignment"]), options["classroom"], options["org"])
    for line in missing:
        click.echo(line, err=True)
    return 1 if missing else 0


def _fill(
    course: Course, format_: str, rows: list[Row], output: Path | None, language: Language, options: dict[str, Any]
) -> None:
    """Write a filled copy of the downloaded file, and print what a person should look at."""
    if options["fill"] is None:
        raise UsageError(f"{format_} needs --fill FILE: the file that you downloaded there.")
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
    # a column in Canvas may contain "=", so only known assignments count
    pairs = dict(text.split("=", 1) for text in given if text.partition("=")[0] in names)
    plain = [text for text in given if text.partition("=")[0] not in pairs]
    known = {name: course.settings.of(name).canvas_column for name in names}
    if format_ == "canvas" and not plain and (pairs or (len(names) > 1 and all(known.values()))):
        return pairs or known
    if len(names) > 1:
        more = ""
        if format_ == "canvas":
            more = ", or name columns: --column NAME=COLUMN, or canvas_column in course.toml"
        raise UsageError(f"The gradebook holds {', '.join(names)}. Choose one with --assignment{more}.")
    if len(plain) > 1:
        raise UsageError(f"One assignment goes into one column, not into {len(plain)}.")
    if not names:
        return {"": plain[0] if plain else ""}
    name = names[0]
    if plain:
        return {name: plain[0]}
    return {name: known[name] or name}


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
