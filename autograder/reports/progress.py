"""What the person at the terminal sees: a bar, or plain lines where there is no terminal, and a table."""

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
        # no thread of its own: processes are forked meanwhile
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
    """The grades as a table on stderr; of a large class its first rows."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.left_out = 0
        self.table = Table(title="grades" if language == "en" else "점수")
        for heading in ("submission", "score", "public", "hidden", "what was recognised"):
            self.table.add_column(heading, overflow="fold")

    def add(self, row: Row) -> None:
        """One more row."""
        if self.table.row_count < MAX_ROWS:
            self.table.add_row(*[escape(printable(cell, 300)) for cell in _row(row, self.language)])
        else:
            self.left_out += 1

    def show(self) -> None:
        """Print it."""
        console = Console(stderr=True)
        console.print(self.table)
        if self.left_out:
            console.print(f"+ {self.left_out} more: see grades.csv", highlight=False)


def _row(row: Row, language: Language) -> list[str]:
    result, counts = row.result, row.score()
    remarks = [line[language] for line in notes_on(row.standing, result)]
    remarks += [m.title[language] for m in result.misconceptions] + [w[language] for w in result.warnings]
    score = "not judged" if counts is None else f"{counts}/{result.max_score}"
    return [
        row.submission,
        score if counts == result.score else f"{score} ({'–' if result.score is None else result.score})",
        _passed(result, "public"),
        _passed(result, "hidden"),
        "; ".join(remarks),
    ]


def _passed(result: Result, visibility: str) -> str:
    cases = [c for c in result.cases if c.visibility == visibility]
    return f"{sum(c.status == 'passed' for c in cases)}/{len(cases)}"
