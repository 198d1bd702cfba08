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
    try:
        with _repository(folder / ".git" / "objects") as git:
            until = [f"--before={before.isoformat()}"] if before else []
            answer = _run(git, "log", "-1", "--format=%H %ct", *until, head, "--", f":(literal){file}").split()
            if len(answer) != 2:  # no commit has the file
                return None
            name, seconds = answer[0].decode(), int(answer[1])
            data = _run(git, "cat-file", "blob", f"{name}:{file}")[: limit + 1]
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
        if (shallow := objects.parent / "shallow").is_file():
            (git / "shallow").write_text("\n".join(_COMMIT.findall(_text(shallow))) + "\n", encoding="ascii")
        yield git


def _run(git: Path, *arguments: str) -> bytes:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    environment = {**kept, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "HOME": str(git), "LC_ALL": "C"}
    command = ["git", f"--git-dir={git}", "--no-pager", "--no-replace-objects", *arguments]
    return subprocess.run(
        command, env=environment, cwd=git, capture_output=True, check=True, timeout=SECONDS, stdin=subprocess.DEVNULL
    ).stdout


def _head(git: Path) -> str | None:
    """The commit that is checked out, read as text."""
    try:
        answer = _text(git / "HEAD").strip()
        if _COMMIT.fullmatch(answer):
            return answer
        name = answer.removeprefix("ref: ")
        if name == answer or not re.fullmatch(r"refs/[\w./-]+", name) or ".." in name:
            return None
        loose = git / name
        if loose.is_file():
            answer = _text(loose).strip()
            return answer if _COMMIT.fullmatch(answer) else None
        packed = re.search(rf"(?m)^([0-9a-f]+) {re.escape(name)}$", _text(git / "packed-refs"))
        return packed[1] if packed and _COMMIT.fullmatch(packed[1]) else None
    except (OSError, UnicodeDecodeError):
        return None


def _text(path: Path) -> str:
    with open_file(path) as file:
        return file.read(MAX_REFS).decode("utf-8")
