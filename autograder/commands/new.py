"""`autograder new NAME`: begin an assignment."""

from __future__ import annotations

import click

from ..course.begin import begin
from ..course.checkout import own_checkout
from . import name_argument


@click.command()
@name_argument
@click.option("--function", default="square", show_default=True, help="The first function.")
def command(name: str, function: str) -> int:
    """Write a first question, with a public and a hidden case, a reference, a wheat and a chaff, which pass.

    Then `autograder build` makes what students get, and `autograder audit NAME` judges it; docs/maintainers.md says
    how to go on.
    """
    root = own_checkout("new")
    for path in begin(name, function, root):
        click.echo(f"wrote {path.relative_to(root)}", err=True)
    click.echo(f"Now: autograder build, then autograder audit {name}.", err=True)
    return 0
