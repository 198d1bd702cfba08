"""`autograder init DIR`: a course.toml with comments, to be filled in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click

from ..errors import UsageError
from ..gradebook.settings import FILE, read_settings
from ..grading.assignment import assignment_names
from ..grading.results import Language, write_atomically
from . import language_option

TEXT = """\
# Settings of the whole course. Any line may be deleted; its default, in brackets, is used instead.
title = {title}
language = "{language}"          # of feedback and reports: ko or en
time_zone = "{zone}"   # of deadlines that have no offset of their own
{roster}
counts = "newest"        # [newest], best or last-before-deadline: the attempt that counts
drop_lowest = 0          # [0] number of lowest assignments left out of each student's total
file_times = false       # [false] use a file's own time if no platform says when it was handed in

[late]
percent_per_day = 0      # [0] percent of the raw score, for each day begun after the grace period
grace_days = 0           # [0] days after the deadline without a deduction; 0.01 is a quarter of an hour
{assignments}"""

ASSIGNMENT = """
[assignments.{name}]
weight = 1                         # [1] in the total
# deadline = 2026-12-01T23:59:00   # local time of time_zone, or with an offset: 2026-12-01T23:59:00+09:00
# prefix = "{name}-"               # what comes before the login in the names of clones
# canvas_column = "{title} (123)"  # the column of Canvas's gradebook
# late = {{ percent_per_day = 20, grace_days = 1 }}
# extensions = {{ "20220018" = 2026-12-03T23:59:00 }}   # by student number, login, address or name
"""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", default="Neural Networks from Scratch", help="Title of the course.")
@click.option("--zone", default="Asia/Seoul", show_default=True, help="Time zone of the deadlines.")
@click.option(
    "--roster", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Student list, CSV or .xlsx."
)
@language_option
def command(folder: Path, title: str, zone: str, roster: Path | None, language: Language) -> int:
    """Create DIR/course.toml, with a comment on every setting.

    An existing file is not overwritten.
    """
    path = folder / FILE
    if path.exists():
        raise UsageError(f"{path} already exists. Edit it, or move it away.")
    roster_line = '# roster = "roster.csv"   # CSV or .xlsx'
    if roster:
        roster_line = f"roster = {_quoted(str(roster.absolute()))}"
    tables = [ASSIGNMENT.format(name=name, title=name.capitalize()) for name in assignment_names()]
    text = TEXT.format(
        title=_quoted(title), language=language, zone=zone, roster=roster_line, assignments="".join(tables)
    )
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text.encode())
    try:
        # A title or a zone from the command line may make the file invalid.
        read_settings(folder)
    except UsageError:
        path.unlink()
        raise
    click.echo(f"wrote {path}", err=True)
    return 0


def _quoted(text: str) -> str:
    """A text as a TOML string, which is a JSON string except for one forbidden character."""
    return json.dumps(re.sub(r"[\x7f]", "", text), ensure_ascii=False)
