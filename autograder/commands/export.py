"""`autograder export FORMAT DIR`: grades in the format of another place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from ..errors import UsageError
from ..exports import FORMATS, canvas, classroom50, github_classroom, gradescope, moodle, not_judged, table
from ..exports.matching import Filled
from ..gradebook.course import open_course
from ..gradebook.rows import Row
from ..grading.results import Language, write_atomically
from . import course_language_option, default_language


@click.command()
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File or folder; beside the gradebook if not given.",
)
@click.option("--assignment", help="Of which assignment, when the gradebook holds several.")
@click.option(
    "--fill",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Canvas, Moodle: the file that you downloaded.",
)
@click.option("--column", help="Canvas: the assignment's name there.")
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
        if format_ == "csv":
            target = output or folder / "grades.csv"
            write_atomically(target, table.export(rows, language))
            click.echo(f"wrote {target}", err=True)
        elif format_ in ("canvas", "moodle"):
            _fill(format_, _of_one_assignment(list(rows)), folder, output, language, options)
        else:
            _write_all(_files(format_, rows, language, options), output or folder / format_)
        missing = list(not_judged(book.current(options["assignment"])))
    for line in missing:
        click.echo(line, err=True)
    return 1 if missing else 0


def _of_one_assignment(rows: list[Row]) -> list[Row]:
    names = sorted({row.assignment for row in rows})
    if len(names) > 1:
        raise UsageError(f"The gradebook holds {', '.join(names)}. Choose one with --assignment.")
    return rows


def _fill(
    format_: str,
    rows: list[Row],
    folder: Path,
    output: Path | None,
    language: Language,
    options: dict[str, Any],
) -> None:
    if options["fill"] is None:
        raise UsageError(f"{format_} needs --fill FILE: the file that you downloaded there.")
    data = options["fill"].read_bytes()
    if format_ == "canvas":
        column = options["column"] or (rows[0].assignment if rows else "")
        filled: Filled = canvas.fill(data, rows, column)
    else:
        filled = moodle.fill(data, rows, language)
    target = output or folder / f"{format_}-{options['fill'].name}"
    write_atomically(target, filled.data)
    click.echo(f"wrote {target}", err=True)
    for title, lines in (
        ("Rows of the file without a grade", filled.unmatched_rows),
        ("Submissions without a row", filled.unmatched_students),
        ("Notes", filled.notes),
    ):
        if lines:
            click.echo(f"{title}:\n" + "\n".join(f"  {line}" for line in lines), err=True)


def _files(
    format_: str, rows: Iterable[Row], language: Language, options: dict[str, Any]
) -> Iterable[tuple[str, bytes]]:
    if format_ == "gradescope":
        return gradescope.export(rows, language)
    if format_ == "classroom50":
        return classroom50.export(rows, options["classroom"], language, options["public_only"])
    return github_classroom.export(rows, language, options["public_only"])


def _write_all(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    count = 0
    for path, data in files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / path, data)
        count += 1
    click.echo(f"wrote {count} files below {folder}", err=True)
