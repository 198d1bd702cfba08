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
#: At most this many folders in a folder are looked into. If all of them are ours, the others are taken to be, too.
MOST_LOOKED_AT = 500


def without_output(nodes: list[Node], output: Path | None, notes: list[str]) -> list[Node]:
    """The nodes of a folder that may be submissions; others are noted, except for the output folder of this run."""
    kept, left = [], []
    is_course = COURSE[0] in [node.name for node in nodes]
    for node in nodes:
        if _is_at(node, output):
            continue
        is_ours = is_output(node) or (is_course and _is_course_file(node))
        if is_ours:
            left.append(node.name)
        else:
            kept.append(node)
    # In a course's own folder they are no surprise.
    if left and not is_course:
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
    names = [inner.name for inner in inside]
    if set(names) >= set(PAGES) or COURSE[0] in names:
        # A student may have copied the feedback beside the module; the module is still judged.
        return not _has_submissions(names)
    return _are_outputs([inner for inner in inside if not inner.name.startswith(".")])


def _has_submissions(names: list[str]) -> bool:
    return any(name.endswith((".py", ".zip", ".ipynb")) for name in names)


def _are_outputs(nodes: list[Node]) -> bool:
    """Whether there are nodes, and the first of them are all folders that this program wrote."""
    if not nodes:
        return False
    return all(is_output(node) for node in nodes[:MOST_LOOKED_AT])


def _is_course_file(node: Node) -> bool:
    if node.kind != "file":
        return False
    return node.name in COURSE or node.name.endswith((".csv", ".html", ".part", ".toml", ".xlsx"))


def _is_at(node: Node, output: Path | None) -> bool:
    """Whether a node is the output folder of this run."""
    if output is None or node.disk is None:
        return False
    return os.path.realpath(node.disk) == os.path.realpath(output)
