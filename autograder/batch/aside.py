"""Submissions that ended their grading process each time: they are remembered, and not tried by every run again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from .tasks import Task

HEADER = "# Submissions that ended the process that graded them. Delete a line to try that one again.\n"


@dataclass
class SetAside:
    """The file that says which submissions are set aside; without a path nothing is remembered.

    Args:
        path: a text file, with a line for each: a hash of the submission and what judges it, and its name.
    """

    path: Path | None = None
    keys: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.path is not None and self.path.is_file():
            lines = self.path.read_text(encoding="utf-8", errors="replace").split("\n")
            self.keys = {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}

    def holds(self, task: Task) -> bool:
        """Whether this submission is set aside."""
        return _key(task) in self.keys

    def add(self, task: Task) -> None:
        """Set a submission aside; a changed one, or another judge, is tried again."""
        self.keys.add(_key(task))
        if self.path is not None:
            new = not self.path.is_file()
            with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write((HEADER if new else "") + f"{_key(task)} {' '.join(task.submission.split())}\n")

    def reason(self) -> str:
        """Why a submission that is set aside is not judged, and what to do."""
        again = f"; to try it again, delete its line from {self.path}" if self.path else ""
        return f"the process that graded it died each time, so it is set aside{again}. Please look at it by hand."


def _key(task: Task) -> str:
    content = repr((task.assignment, task.suite_hash, task.judge, task.source, task.limits))
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:32]
