"""Release an assignment to students: the starter folder with its workflow, or the public bundle for Classroom 50.

Both are made in memory and searched for secrets before anything is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..errors import UsageError
from ..grading.assignment import PACKAGE, ROOT, Assignment
from .build import HINTS, SHARED, drift
from .hints import hints
from .leaks import leaks

TEMPLATES = PACKAGE / "templates" / "github"
WORKFLOW = ".github/workflows/practice.yml"
#: The files for git, Codespaces and VS Code: the template of each.
FOR_EDITORS = {
    ".gitignore": "gitignore",
    ".devcontainer/devcontainer.json": "devcontainer.json",
    ".vscode/settings.json": "vscode.json",
}
#: Files that pytest and draw.py create.
LEFT_BEHIND = ("__pycache__", ".pytest_cache", ".hypothesis", "pictures")
#: Classroom 50 does not download larger bundles.
LARGEST_BUNDLE = 10 << 20


class Leak(UsageError):
    """A secret would be released; nothing was written."""


def starter(assignment: Assignment, root: Path = ROOT) -> dict[str, bytes]:
    """The starter folder: all files of `assignments/<name>/`, the workflow, and the files for git and editors.

    Args:
        assignment: which one.
        root: of the course repository.

    Raises:
        UsageError: the folder does not exist, or differs from what `autograder build` generates.
    """
    files = _folder(assignment, root)
    files |= tutor()
    files[HINTS] = hints(assignment)
    files |= stages(assignment)
    files |= practice(assignment)
    files[WORKFLOW] = (TEMPLATES / "practice.yml").read_bytes()
    files |= {name: (TEMPLATES / template).read_bytes() for name, template in FOR_EDITORS.items()}
    return files


def practice(assignment: Assignment, script: str = ".github/practice.py") -> dict[str, bytes]:
    """The script that runs the public tests and reports the results."""
    return {script: _filled("practice.py", assignment)}


def tutor() -> dict[str, bytes]:
    """The part of this package that is in a student's folder, unchanged."""
    return {f"autograder/{name}": (PACKAGE / name).read_bytes() for name in SHARED}


def stages(assignment: Assignment) -> dict[str, bytes]:
    """The hints that a student may ask for, if the assignment has some."""
    name = f"messages/stages/{assignment.name}.json"
    if not (PACKAGE / name).is_file():
        return {}
    return {f"autograder/{name}": (PACKAGE / name).read_bytes()}


def bundle(assignment: Assignment, root: Path = ROOT) -> dict[str, bytes]:
    """Classroom 50's bundle: autograder.py and the public tests, and nothing hidden.

    Raises:
        UsageError: as for `starter`.
    """
    parts = ("tests/", "conftest.py", "pytest.ini")
    files = {}
    for name, data in _folder(assignment, root).items():
        if name.startswith(parts):
            files[name] = data
    files |= tutor()
    files |= practice(assignment, "run_practice.py")
    files["autograder.py"] = _filled("autograder.py", assignment)
    size = sum(len(data) for data in files.values())
    if size >= LARGEST_BUNDLE:
        raise UsageError(f"The bundle of {assignment.name} is not below {LARGEST_BUNDLE >> 20} MiB.")
    return files


def write(assignment: Assignment, files: dict[str, bytes], target: Path) -> None:
    """Write `files` below `target`, a new or empty folder.

    Raises:
        Leak: a secret is in them; nothing was written.
        UsageError: `target` is not empty.
    """
    # Here, at the only place that writes, so that nothing made by any command can pass unsearched.
    found = leaks(assignment, files)
    if found:
        raise Leak(f"Nothing was written: {len(found)} secrets of {assignment.name} are in it.\n{_some(found)}")
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(f"{target} is not empty. Name a new folder, then copy what has changed from it.")
    for name, data in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(data)


def _folder(assignment: Assignment, root: Path) -> dict[str, bytes]:
    folder = root / "assignments" / assignment.name
    if not folder.is_dir():
        raise UsageError(f"There is no {folder}. Run `autograder release` in a clone of the course repository.")
    drifted = drift(assignment, root)
    if drifted:
        raise UsageError(f"Not what `autograder build` makes:\n{_some(drifted)}\nRun it, look, and release then.")
    files = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and not set(inside.parts) & set(LEFT_BEHIND):
            files[inside.as_posix()] = path.read_bytes()
    return files


def _filled(name: str, assignment: Assignment) -> bytes:
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    return text.replace("@MODULE@", assignment.module).encode()


def _some(lines: Iterable[str]) -> str:
    """The first ten lines, indented, and how many more there are."""
    listed = list(lines)
    shown = [f"  {line}" for line in listed[:10]]
    if len(listed) > 10:
        shown.append(f"  … and {len(listed) - 10} more")
    return "\n".join(shown)
