"""A course in one folder: its settings, its gradebook, its pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from ..grading.results import Language
from .gradebook import Gradebook
from .settings import Settings, read_settings

GRADEBOOK = "gradebook.sqlite"


class Course(NamedTuple):
    """A course's folder, open."""

    folder: Path
    settings: Settings
    book: Gradebook

    def language(self, given: Language | None, default: Language) -> Language:
        """The language that was asked for, else the course's, else the one it was last graded in."""
        kept = self.book.get("language")
        last: Language = "ko" if kept == "ko" else "en" if kept == "en" else default
        return given or self.settings.language or last


@contextmanager
def open_course(folder: Path, *, create: bool = False) -> Iterator[Course]:
    """Open the course in `folder`; what counts is recomputed, because course.toml may have changed.

    Raises:
        UsageError: course.toml says something that cannot be meant.
        GradebookError: the gradebook cannot be used.
    """
    settings = read_settings(folder)
    with Gradebook(folder / GRADEBOOK, settings, create=create) as book:
        book.settle()
        yield Course(folder, settings, book)
