"""Starters as students get them, put together once in a process: making their hints takes seconds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from autograder.course.release import starter
from autograder.grading.assignment import find_assignment


@cache
def starter_files(name: str) -> dict[str, bytes]:
    """The starter's files by their path in it."""
    return starter(find_assignment(name))


def put(files: dict[str, bytes], folder: Path) -> Path:
    """Write the files below `folder`. That no secret is in them is for tests/test_release.py to say."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder
