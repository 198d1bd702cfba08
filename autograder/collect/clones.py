"""The last commit of a clone's module, and its text at the last commit before a deadline.

A clone's configuration can start programs, so git never reads it: git runs in an empty repository of ours that borrows
the clone's objects. Commit times come from the student's machine.
"""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from .layouts import open_file

MAX_REFS = 4 << 20
SECONDS = 20
_GITHUB = re.compile(
    r"(?m)^[ \t]*url[ \t]*=[ \t]*(?:https://(?:[\w.:-]+@)?github\.com/|git@github\.com:)"
    r"([\w.-]+/[\w.-]+?)(?:\.git)?[ \t]*$"
)
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class Commit(NamedTuple):
    """The last commit that changed the module; `at` is in UTC, `data` the module's text there."""

    name: str
    at: str
    data: bytes


def last_commit(folder: Path, file: str, before: datetime.datetime | None, limit: int) -> Commit | None:
    """The last commit of the clone's branch, before a deadline if there is one; None if it is not known.

    Args:
        folder: the clone; it has a folder `.git`.
        file: the module's path in it.
        before: the deadline.
        limit: bytes of the module that are read at most.
    """
    head = _head(folder / ".git")
    if head is None or "\0" in file:
        return None
    until = [f"--before={before.isoformat()}"] if before else []
    only = f":(literal){file}"  # a file name may look like a pattern of git's
    try:
        with _repository(folder / ".git" / "objects") as git:
            answer = _run(git, "log", "-1", "--format=%H %ct", *until, head, "--", only).split()
            if len(answer) != 2:  # no commit has the file
                return None
            name, seconds = answer[0].decode(), int(answer[1])
            blob = _run(git, "cat-file", "blob", f"{name}:{file}")
            data = blob[: limit + 1]  # one more byte tells that the file is too large
    except (OSError, UnicodeDecodeError, subprocess.SubprocessError):
        return None
    at = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    return Commit(name, at.isoformat(timespec="seconds"), data)


def origin(folder: Path) -> dict[str, str]:
    """The checked-out commit and the repository's address on GitHub, as far as they can be read."""
    try:
        config = _text(folder / ".git" / "config")
    except (OSError, UnicodeDecodeError):
        config = ""
    facts = {}
    commit = _head(folder / ".git")
    if commit:
        facts["commit"] = commit
    repository = _GITHUB.search(config[:100_000])
    if repository:
        facts["repository"] = f"https://github.com/{repository[1]}"
    return facts


@contextmanager
def _repository(objects: Path) -> Iterator[Path]:
    """An empty repository of ours that borrows the objects of a clone."""
    borrowed = os.path.lexists(objects / "info" / "alternates")  # it could name any repository on this machine
    if borrowed or objects.is_symlink() or objects.parent.is_symlink() or not objects.is_dir():
        raise OSError("no folder of objects of its own")
    with tempfile.TemporaryDirectory() as folder:
        git = Path(folder, "git")
        (git / "objects" / "info").mkdir(parents=True)
        (git / "refs").mkdir()
        (git / "HEAD").write_text("ref: refs/heads/none\n", encoding="utf-8")
        (git / "objects" / "info" / "alternates").write_bytes(os.fsencode(objects.absolute()) + b"\n")
        # Without the list of where a shallow clone ends, git looks for older commits and fails.
        shallow = objects.parent / "shallow"
        if shallow.is_file():
            ends = _COMMIT.findall(_text(shallow))
            (git / "shallow").write_text("\n".join(ends) + "\n", encoding="ascii")
        yield git


def _run(git: Path, *arguments: str) -> bytes:
    environment = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "HOME": str(git), "LC_ALL": "C"}
    for name in ("PATH", "SYSTEMROOT"):  # Windows needs the second to start some programs
        if name in os.environ:
            environment[name] = os.environ[name]
    # A replacement would show another text for a commit. Replacements are refs, and this repository borrows only
    # objects; the option makes sure of it.
    command = ["git", f"--git-dir={git}", "--no-pager", "--no-replace-objects", *arguments]
    return subprocess.run(
        command, env=environment, cwd=git, capture_output=True, check=True, timeout=SECONDS, stdin=subprocess.DEVNULL
    ).stdout


def _head(git: Path) -> str | None:
    """The commit that is checked out, read as text."""
    try:
        commit = _text(git / "HEAD").strip()
        if commit.startswith("ref: "):
            commit = _commit_of(git, commit.removeprefix("ref: "))
    except (OSError, UnicodeDecodeError):
        return None
    return commit if _COMMIT.fullmatch(commit) else None


def _commit_of(git: Path, branch: str) -> str:
    """What git's files say about a branch: a file of its own, or a line in the list of packed ones."""
    if not re.fullmatch(r"refs/[\w./-]+", branch) or ".." in branch:  # the student's text becomes a path
        return ""
    loose = git / branch
    if loose.is_file():
        return _text(loose).strip()
    packed = re.search(rf"(?m)^([0-9a-f]+) {re.escape(branch)}$", _text(git / "packed-refs"))
    return packed[1] if packed else ""


def _text(path: Path) -> str:
    with open_file(path) as file:
        return file.read(MAX_REFS).decode("utf-8")
