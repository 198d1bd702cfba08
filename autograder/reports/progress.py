"""Progress on stderr: a bar on a terminal, plain lines elsewhere; and the table of grades."""

from __future__ import annotations

import time
from collections import Counter
from types import TracebackType

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from ..gradebook.rows import Row
from ..grading.results import Language, Result
from ..messages import printable
from .standing import notes_on

SECONDS_BETWEEN_LINES = 5.0
MAX_ROWS = 60


class Progress:
    """Counts and time left, on stderr.

    Args:
        total: how many submissions there are.
    """

    def __init__(self, total: int) -> None:
        self.console = Console(stderr=True)
        self.counts: Counter[str] = Counter()
        self.total = total
        self.last_line = time.monotonic()
        # auto_refresh would start a thread, and forking with threads is unsafe
        self.bar = Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=self.console,
            auto_refresh=False,
            disable=not self.console.is_terminal,
        )
        self.task = self.bar.add_task("grading", total=total)

    def graded(self, result: Result, skipped: int) -> None:
        """One more is done."""
        self.counts[result.status] += 1
        done = sum(self.counts.values()) + skipped
        described = f"graded {self.counts['graded']}, not judged {self.counts['error']}, unchanged {skipped}"
        self.bar.update(self.task, completed=done, description=described, refresh=True)
        # a log file should not get a line for each submission
        if self.bar.disable and time.monotonic() - self.last_line > SECONDS_BETWEEN_LINES:
            self.last_line = time.monotonic()
            self.console.print(f"{done} of {self.total}: {described}", highlight=False)

    def __enter__(self) -> Progress:
        self.bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.bar.stop()


class GradeTable:
    """The grades as a table on stderr; only the first rows of a large class."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.left_out = 0
        self.table = Table(title="grades" if language == "en" else "점수")
        for heading in ("submission", "score", "public", "hidden", "what was recognised"):
            self.table.add_column(heading, overflow="fold")

    def add(self, row: Row) -> None:
        """One more row."""
        if self.table.row_count >= MAX_ROWS:
            self.left_out += 1
            return
        cells = [printable(cell, 300) for cell in _row(row, self.language)]
        self.table.add_row(*map(escape, cells))

    def show(self) -> None:
        """Print it."""
        console = Console(stderr=True)
        console.print(self.table)
        if self.left_out:
            console.print(f"+ {self.left_out} more: see grades.csv", highlight=False)


def _row(row: Row, language: Language) -> list[str]:
    """The cells of a row of the table."""
    result = row.result
    remarks = [
        *notes_on(row.standing, result),
        *(misconception.title for misconception in result.misconceptions),
        *result.warnings,
    ]
    return [
        row.submission,
        _score(row),
        _passed(result, "public"),
        _passed(result, "hidden"),
        "; ".join(remark[language] for remark in remarks),
    ]


def _score(row: Row) -> str:
    """What counts, and the suite's score behind it if it is another one."""
    counts, raw = row.score(), row.result.score
    score = "not judged" if counts is None else f"{counts}/{row.result.max_score}"
    if counts == raw:
        return score
    raw_score = "–" if raw is None else str(raw)
    return f"{score} ({raw_score})"


def _passed(result: Result, visibility: str) -> str:
    """How many of how many cases passed."""
    cases = [case for case in result.cases if case.visibility == visibility]
    passed = sum(case.status == "passed" for case in cases)
    return f"{passed}/{len(cases)}"
