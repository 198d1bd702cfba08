"""Find files in a clone that differ from those the course handed out.

Only the module counts for the grade. A changed test or workflow changes no grade, but the instructor should know of it,
because the student's practice results came from it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from ..collect.collect import Submission
from ..collect.layouts import open_file
from ..grading.assignment import Assignment
from ..messages import printable
from .build import HINTS, generated
from .release import TEMPLATES, WORKFLOW, practice, stages, tutor

#: So much of a clone is read: a student may commit a file of gigabytes, or a million files.
LARGEST, MOST_FILES = 1 << 20, 10_000
#: Folders to which students add nothing.
WATCHED = ("tests", "autograder", ".github")
#: A file that Classroom 50 adds to every repository; and hints, which change no result.
NOT_THE_STUDENTS = (".github/workflows/autograde.yaml", HINTS)
#: A folder with one of these is a clone of the starter.
MARKS = (*WATCHED[1:], ".git")


def changed_files(submissions: Iterable[Submission], assignment: Assignment) -> Iterator[str]:
    """A sentence for each clone in which tests, helpers or workflows were changed."""
    clones = []
    for submission in submissions:
        if isinstance(submission.held, Path) and _is_clone(submission.held.parent):
            clones.append((submission.name, submission.held.parent))
    if not clones:  # no need to make the starter, which takes longer than grading a submission
        return
    expected = _handed_out(assignment)
    for name, folder in clones:
        changed = sorted(_changes(folder, expected))
        if not changed:
            continue
        shown = printable(", ".join(changed[:8]))
        more = f" and {len(changed) - 8} more" if len(changed) > 8 else ""
        yield f"{name}: not as handed out: {shown}{more}"


def _handed_out(assignment: Assignment) -> dict[str, bytes]:
    """The files of a starter except the module, by their paths."""
    expected = {name: text.encode() for name, text in generated(assignment).items()}
    del expected[assignment.module]
    expected |= tutor() | stages(assignment) | practice(assignment)
    expected[WORKFLOW] = (TEMPLATES / "practice.yml").read_bytes()
    return expected


def _is_clone(folder: Path) -> bool:
    return any(os.path.lexists(folder / part) for part in MARKS)


def _changes(folder: Path, expected: dict[str, bytes]) -> Iterator[str]:
    """The names of changed files, added files and links."""
    for name, data in expected.items():
        if _read(folder, name) != data:
            yield name
    for part in WATCHED:
        if (folder / part).is_symlink():  # it may lead out of the clone
            yield f"{part} (a link)"
            continue
        for path in islice(_files(folder / part), MOST_FILES):
            name = path.relative_to(folder).as_posix()
            is_known = name in expected or name in NOT_THE_STUDENTS
            if not is_known and "__pycache__" not in path.parts:
                yield f"{name} (added)"


def _files(folder: Path) -> Iterator[Path]:
    for where, _, names in os.walk(folder):
        for name in names:
            yield Path(where, name)


def _read(folder: Path, name: str) -> bytes:
    """The file with the course's line ends; empty if a link leads out of the folder."""
    try:
        if os.path.realpath(folder / name) != os.path.join(os.path.realpath(folder), name):
            return b""
        with open_file(folder / name) as file:
            data = file.read(LARGEST)
        return data.replace(b"\r\n", b"\n")  # git on Windows checks text out with them
    except OSError:
        return b""
