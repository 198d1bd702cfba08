"""Recognise files that this program wrote, so that they are not taken for submissions."""

from __future__ import annotations

import os
from pathlib import Path

from .layouts import Node

#: The files in a course's folder.
COURSE = ("gradebook.sqlite", "gradebook.sqlite-wal", "gradebook.sqlite-shm", "gradebook.sqlite.v1", "grades.csv",
          "course.toml", "report.html", "course.html", "staff.html")  # fmt: skip
#: A folder with both has a student's pages.
PAGES = ("result.json", "feedback.html")


def without_output(nodes: list[Node], output: Path | None, notes: list[str]) -> list[Node]:
    """The nodes of a folder that may be submissions; others are noted, except for the output folder of this run."""
    kept, left = [], []
    course = any(node.name == COURSE[0] for node in nodes)
    for node in nodes:
        if output is not None and node.disk is not None and _same(node.disk, output):
            continue
        if (course and node.kind == "file" and _is_course_file(node.name)) or is_output(node):
            left.append(node.name)
        else:
            kept.append(node)
    if left and not course:
        notes.append(f"written by autograder, and not taken for submissions: {', '.join(left)}")
    return kept


def is_output(node: Node) -> bool:
    """Whether a folder has a student's pages, contains only such folders, or is a course's."""
    if node.kind != "folder":
        return False
    try:
        inside = node.inside()
    except OSError:
        return False
    names = {inner.name for inner in inside}
    if names >= set(PAGES) or COURSE[0] in names:
        return not any(name.endswith((".py", ".zip", ".ipynb")) for name in names)
    folders = [inner for inner in inside if not inner.name.startswith(".")]
    return bool(folders) and all(inner.kind == "folder" and is_output(inner) for inner in folders[:500])


def _is_course_file(name: str) -> bool:
    return name in COURSE or name.endswith((".csv", ".html", ".part", ".toml", ".xlsx"))


def _same(path: Path, output: Path) -> bool:
    return os.path.realpath(path) == os.path.realpath(output)
