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
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="Zip file to write."
)
@language_option
def command(name: str, output: Path, language: Language) -> int:
    """Build an autograder.zip that grades assignment NAME on Gradescope and in stock `otter run`."""
    write_atomically(output, autograder_zip(find_assignment(name), language))
    click.echo(f"wrote {output}", err=True)
    return 0
