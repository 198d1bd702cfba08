"""`autograder release NAME -o DIR`: the starter folder for students, searched for secrets before it is written."""

from __future__ import annotations

from pathlib import Path

import click

from ..course.checkout import checkout
from ..course.release import bundle, starter, write
from ..grading.assignment import find_assignment
from . import name_argument


@click.command()
@name_argument
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="A new or empty folder."
)
@click.option("--classroom50", is_flag=True, help="Write the bundle for Classroom 50's runner instead.")
def command(name: str, output: Path, classroom50: bool) -> int:
    """Make the starter folder or repository for students."""
    assignment = find_assignment(name)
    root = checkout()
    files = bundle(assignment, root) if classroom50 else starter(assignment, root)
    write(assignment, files, output)
    click.echo(f"wrote {len(files)} files to {output}; no solution, hidden case, chaff or hint is in them", err=True)
    return 0
