"""`autograder release NAME -o DIR`: the starter folder for students, searched for secrets before it is written."""

from __future__ import annotations

from pathlib import Path

import click

from ..course.checkout import checkout
from ..course.notebook import with_notebook
from ..course.release import bundle, starter, write
from ..errors import UsageError
from ..grading.assignment import find_assignment
from ..grading.results import Language
from . import language_option, name_argument


@click.command()
@name_argument
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="A new or empty folder."
)
@click.option("--classroom50", is_flag=True, help="Write the bundle for Classroom 50's runner instead.")
@click.option("--notebook", is_flag=True, help="Put a notebook in the place of the module.")
@language_option
def command(name: str, output: Path, classroom50: bool, notebook: bool, language: Language) -> int:
    """Make the starter folder or repository for students."""
    if classroom50 and notebook:
        raise UsageError("Classroom 50 grades the module: release without --notebook, or without --classroom50.")
    assignment = find_assignment(name)
    root = checkout()
    files = bundle(assignment, root) if classroom50 else starter(assignment, root)
    if notebook:
        files = with_notebook(assignment, files, language)
    write(assignment, files, output)
    click.echo(f"wrote {len(files)} files to {output}; no solution, hidden case, chaff or hint is in them", err=True)
    return 0
