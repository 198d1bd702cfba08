"""`autograder package NAME -o ZIP`: for Gradescope and stock `otter run`."""

from __future__ import annotations

from pathlib import Path

import click

from ..course.package import autograder_zip
from ..grading.assignment import find_assignment
from ..grading.results import Language, write_atomically
from . import language_option, name_argument


@click.command()
@name_argument
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The zip file.")
@language_option
def command(name: str, output: Path, language: Language) -> int:
    """Make an autograder.zip for Gradescope and stock `otter run`."""
    write_atomically(output, autograder_zip(find_assignment(name), language))
    click.echo(f"wrote {output}", err=True)
    return 0
