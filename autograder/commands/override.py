"""`autograder override DIR SUBMISSION SCORE --who … --why …`: a score that a person decided."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import UsageError
from ..exports import table
from ..gradebook.gradebook import Gradebook
from ..grading.results import write_atomically


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.argument("submission")
@click.argument("score", metavar="SCORE|none")
@click.option("--who", required=True, help="Who decided.")
@click.option("--why", required=True, help="The reason.")
@click.option("--assignment", help="Of which assignment, when there are several.")
def command(folder: Path, submission: str, score: str, who: str, why: str, assignment: str | None) -> int:
    """Let SCORE count for SUBMISSION, now and after every regrade; `none` takes an override back."""
    if score != "none" and not score.isdecimal():
        raise UsageError(f"{score!r} is no score: give a whole number of points, or `none`.")
    with Gradebook(folder / "gradebook.sqlite", create=False) as book:
        rows = [r for r in book.current(assignment) if r.submission == submission]
        if len(rows) != 1:
            raise UsageError(f"{len(rows)} submissions are called {submission!r}; see grades.csv, or use --assignment.")
        book.override(submission, rows[0].assignment, None if score == "none" else int(score), who, why)
        write_atomically(folder / "grades.csv", table.export(book.current()))
    click.echo(f"{submission}: {score} counts, decided by {who}.", err=True)
    return 0
