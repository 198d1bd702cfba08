"""`autograder build`: make assignments/ from solutions/ and suites, or list what has drifted."""

from __future__ import annotations

import click

from ..course import build
from ..course.checkout import own_checkout
from ..course.lint import lint_suite
from ..errors import ContentError
from ..grading.assignment import assignment_names, find_assignment


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file is out of date.")
def command(check: bool) -> int:
    """Regenerate the students' files in assignments/ from solutions/ and the suites, and lint the suites."""
    root = own_checkout("build")
    problems = []
    for name in assignment_names():
        assignment = find_assignment(name)
        try:
            problems += lint_suite(assignment)
            changed = build.drift(assignment, root) if check else build.write(assignment, root)
        except (SyntaxError, AssertionError, ContentError) as error:
            # The others are still built, and all problems are listed at once.
            problems.append(f"{name} cannot be built: {error}")
            continue
        for path in changed:
            if check:
                problems.append(f"{path} is out of date. Run `autograder build` and commit the result.")
            else:
                click.echo(f"wrote {path}", err=True)
    for problem in problems:
        click.echo(problem, err=True)
    return 1 if problems else 0
