"""`autograder new NAME`: begin an assignment."""

from __future__ import annotations

import click

from ..course.begin import begin
from ..course.checkout import own_checkout
from . import name_argument


@click.command()
@name_argument
@click.option("--function", default="square", show_default=True, help="Name of its first function.")
def command(name: str, function: str) -> int:
    """Create a working assignment: a reference, a public and a hidden case, a wheat and a chaff.

    Next, `autograder build` generates the students' files and `autograder audit NAME` tests the grader on it. See
    docs/maintainers.md.
    """
    root = own_checkout("new")
    for path in begin(name, function, root):
        click.echo(f"wrote {path.relative_to(root)}", err=True)
    click.echo(f"Next: autograder build, then autograder audit {name}", err=True)
    return 0
