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
    "-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="New or empty folder."
)
@click.option("--classroom50", is_flag=True, help="Write the bundle for Classroom 50 instead.")
@click.option("--notebook", is_flag=True, help="Include a notebook instead of the module.")
@language_option
def command(name: str, output: Path, classroom50: bool, notebook: bool, language: Language) -> int:
    """Create the starter folder of assignment NAME for students.

    The files are searched for solutions and hidden tests first; if any is found, nothing is written.
    """
    if classroom50 and notebook:
        raise UsageError("--notebook cannot be combined with --classroom50, which grades the module.")
    assignment = find_assignment(name)
    root = checkout()
    files = bundle(assignment, root) if classroom50 else starter(assignment, root)
    if notebook:
        files = with_notebook(assignment, files, language)
    write(assignment, files, output)
    click.echo(f"wrote {len(files)} files to {output}; they contain no solution, hidden case, chaff or hint", err=True)
    return 0
