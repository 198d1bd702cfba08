"""Wait for files to arrive, for office hours: a change counts when it is over."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..collect.layouts import SKIPPED

SECONDS = 1.5
MOST = 20_000

State = dict[str, tuple[int, int]]


def changes(paths: Sequence[Path], output: Path, sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Yield at once, and again each time a file below `paths` has changed and then stayed the same for a moment.

    Args:
        paths: files and folders to look at.
        output: the course's folder: what is written there is no change.
        sleep: how to wait.
    """
    done: State | None = None
    before = state(paths, output)
    while True:
        if before != done:
            done = before
            yield
        sleep(SECONDS)
        now = state(paths, output)
        while now != before:  # somebody is still copying
            before = now
            sleep(SECONDS)
            now = state(paths, output)


def state(paths: Sequence[Path], output: Path) -> State:
    """Size and time of every file."""
    found: State = {}
    left_out = os.path.realpath(output)
    for path in paths:
        for place in _files(path, left_out):
            try:
                about = os.lstat(place)
            except OSError:  # it went away meanwhile
                continue
            found[place] = about.st_size, about.st_mtime_ns
            if len(found) >= MOST:
                return found
    return found


def _files(path: Path, left_out: str) -> Iterator[str]:
    if not path.is_dir():
        yield str(path)
    for where, folders, names in os.walk(path):
        same = [name for name in folders if os.path.realpath(os.path.join(where, name)) == left_out]
        folders[:] = [name for name in folders if name not in SKIPPED and name not in same and name[:1] != "."]
        if os.path.realpath(where) != left_out:
            yield from (os.path.join(where, name) for name in names)
