"""`autograder build`: make assignments/ from solutions/ and suites, or list what has drifted."""

from __future__ import annotations

import click

from ..course import build
from ..course.checkout import own_checkout
from ..course.lint import lint_suite
from ..errors import ContentError
from ..grading.assignment import assignment_names, find_assignment


@click.command()
@click.option("--check", is_flag=True, help="Change nothing; fail when something has drifted.")
def command(check: bool) -> int:
    """Regenerate assignments/ from solutions/ and suites."""
    root = own_checkout("build")
    problems = []
    for name in assignment_names():
        assignment = find_assignment(name)
        try:
            problems += lint_suite(assignment)
            changed = build.drift(assignment, root) if check else build.write(assignment, root)
        except (SyntaxError, AssertionError, ContentError) as error:
            problems.append(f"{name} cannot be made: {error}")
            continue
        for path in changed:
            if check:
                problems.append(f"{path} is not what `autograder build` makes; run it and commit the result.")
            else:
                click.echo(f"wrote {path}", err=True)
    for problem in problems:
        click.echo(problem, err=True)
    return 1 if problems else 0
