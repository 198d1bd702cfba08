"""Watch for new files, for office hours."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ..collect.layouts import SKIPPED

#: Between two looks at the files. In this time a file that is being copied grows.
SECONDS = 1.5
#: So many files are looked at, so that a look stays short in a folder with everything in it.
MOST = 20_000

State = dict[str, tuple[int, int]]


def changes(paths: Sequence[Path], output: Path, sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Yield at once, and again after each change below `paths`, when the files stay the same for a moment.

    Args:
        paths: files and folders to watch.
        output: the course's folder, which is ignored.
        sleep: the function for waiting.
    """
    done: State | None = None
    before = state(paths, output)
    while True:
        if before != done:
            done = before
            yield
        sleep(SECONDS)
        now = state(paths, output)
        while now != before:  # a file is still being copied
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
            except OSError:  # it was deleted meanwhile
                continue
            found[place] = about.st_size, about.st_mtime_ns
            if len(found) >= MOST:
                return found
    return found


def _files(path: Path, left_out: str) -> Iterator[str]:
    if not path.is_dir():
        yield str(path)
    for where, folders, names in os.walk(path):
        wanted = []
        for name in folders:
            is_output = os.path.realpath(os.path.join(where, name)) == left_out
            if not is_output and name not in SKIPPED and not name.startswith("."):
                wanted.append(name)
        folders[:] = wanted  # `os.walk` goes into these only
        if os.path.realpath(where) != left_out:
            for name in names:
                yield os.path.join(where, name)
