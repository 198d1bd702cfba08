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
    """An open course: its folder, settings and gradebook."""

    folder: Path
    settings: Settings
    book: Gradebook

    def language(self, given: Language | None, default: Language) -> Language:
        """The language: the given one, else the setting, else that of the last grading, else the default."""
        wanted = given or self.settings.language
        if wanted:
            return wanted
        last = self.book.get("language")
        if last == "ko":
            return "ko"
        if last == "en":
            return "en"
        return default


@contextmanager
def open_course(folder: Path, *, create: bool = False) -> Iterator[Course]:
    """Open the course in `folder` and recompute what counts, for course.toml may have changed.

    Raises:
        UsageError: course.toml is not valid.
        GradebookError: the gradebook cannot be used.
    """
    settings = read_settings(folder)
    with Gradebook(folder / GRADEBOOK, settings, create=create) as book:
        book.settle()
        yield Course(folder, settings, book)
