"""`autograder report DIR`: the class report, a view of the gradebook."""

from __future__ import annotations

from pathlib import Path

import click

from ..gradebook.course import open_course
from ..grading.results import Language, write_atomically
from ..reports.report import class_report
from . import course_language_option, default_language


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The page; DIR/report.html if not given.",
)
@course_language_option
def command(folder: Path, output: Path | None, given: Language | None) -> int:
    """Make the class report of the grades in DIR: one page with pictures, for each assignment."""
    with open_course(folder) as course:
        language = course.language(given, default_language())
        rows = list(course.book.current())
        names = sorted({row.assignment for row in rows})
        notes = {name: course.book.notes(name) for name in names}
    for name in names or [""]:
        results = [row.result for row in rows if row.assignment == name]
        told = notes.get(name, [])
        listed = [n.text for n in told if n.kind in ("missing", "doubled")]
        page = class_report(results, language, listed, [n.text for n in told if n.kind == "trouble"])
        target = output or folder / "report.html"
        if len(names) > 1:
            target = target.with_name(f"{target.stem}-{name}{target.suffix}")
        write_atomically(target, page.encode())
        click.echo(f"wrote {target}", err=True)
    return 0
