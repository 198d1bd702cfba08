"""Tell which files of a clone are not what the course handed out.

Only the module counts for the grade; a changed test or workflow changes nothing, but the instructor should
know of it, for the practice result that the student saw came from it.
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

LARGEST, MOST_FILES = 1 << 20, 10_000
#: Folders in which nothing may be added.
WATCHED = ("tests", "autograder", ".github")
#: What Classroom 50 itself adds to every repository; and hints, which only tell the student something.
NOT_THE_STUDENTS = (".github/workflows/autograde.yaml", HINTS)
#: What makes a folder a clone of the starter, and not a lone file.
MARKS = (*WATCHED[1:], ".git")


def changed_files(submissions: Iterable[Submission], assignment: Assignment) -> Iterator[str]:
    """A sentence for each clone in which tests, helpers or workflows were changed."""
    clones = [(one.name, one.held.parent) for one in submissions if isinstance(one.held, Path)]
    clones = [(name, folder) for name, folder in clones if _is_clone(folder)]
    expected = _handed_out(assignment) if clones else {}  # takes longer than grading a submission
    for name, folder in clones:
        changed = sorted(_changes(folder, expected))
        more = f" and {len(changed) - 8} more" if len(changed) > 8 else ""
        if changed:
            yield f"{name}: not as handed out: {printable(', '.join(changed[:8]))}{more}"


def _handed_out(assignment: Assignment) -> dict[str, bytes]:
    """The files of a starter but the module, by their paths."""
    expected = {name: text.encode() for name, text in generated(assignment).items() if name != assignment.module}
    expected |= tutor() | stages(assignment) | practice(assignment)
    return expected | {WORKFLOW: (TEMPLATES / "practice.yml").read_bytes()}


def _is_clone(folder: Path) -> bool:
    return any(os.path.lexists(folder / part) for part in MARKS)


def _changes(folder: Path, expected: dict[str, bytes]) -> Iterator[str]:
    yield from (name for name, data in expected.items() if _read(folder, name) != data)
    for part in WATCHED:
        if (folder / part).is_symlink():  # to walk it could lead anywhere
            yield f"{part} (a link)"
            continue
        paths = (Path(where, name) for where, _, names in os.walk(folder / part) for name in names)
        for path in islice(paths, MOST_FILES):
            name = path.relative_to(folder).as_posix()
            if name not in expected and name not in NOT_THE_STUDENTS and "__pycache__" not in path.parts:
                yield f"{name} (added)"


def _read(folder: Path, name: str) -> bytes:
    """The file, with the line ends of the course; nothing where a link leads somewhere else."""
    try:
        if os.path.realpath(folder / name) != os.path.join(os.path.realpath(folder), name):
            return b""
        with open_file(folder / name) as file:
            return file.read(LARGEST).replace(b"\r\n", b"\n")
    except OSError:
        return b""
