"""Remember submissions that kill their grading process, so that not every run grades them again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from .tasks import Task

HEADER = "# Submissions that ended the process that graded them. Delete a line to try that one again.\n"


@dataclass
class SetAside:
    """The list of submissions that are not graded again, in a file.

    Args:
        path: a text file with a line for each submission: a hash of it and of the grader, and its name. None to keep
            the list in memory only.
    """

    path: Path | None = None
    keys: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.path is not None and self.path.is_file():
            for line in self.path.read_text(encoding="utf-8", errors="replace").split("\n"):
                if line.strip() and not line.startswith("#"):
                    self.keys.add(line.split()[0])

    def holds(self, task: Task) -> bool:
        """Whether this submission was set aside."""
        return _key(task) in self.keys

    def add(self, task: Task) -> None:
        """Set a submission aside; it is graded again if it or the grader changes."""
        key = _key(task)
        self.keys.add(key)
        if self.path is None:
            return
        name = " ".join(task.submission.split())
        header = "" if self.path.is_file() else HEADER
        with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{header}{key} {name}\n")

    def reason(self) -> str:
        """Why a submission was not judged, and what to do."""
        retry = f"; to try it again, delete its line from {self.path}" if self.path else ""
        return f"the process that graded it died each time, so it is set aside{retry}. Please look at it by hand."


def _key(task: Task) -> str:
    """A hash of all that a verdict depends on."""
    content = repr((task.assignment, task.suite_hash, task.judge, task.source, task.limits))
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:32]
