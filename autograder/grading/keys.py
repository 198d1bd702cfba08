"""What a verdict depends on besides the submission and the suite: when it changes, everybody is graded again.

Chaffs, messages and language are not included. They change only what is said about a verdict, so pages are rebuilt
without a regrade.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np

from ..jail.remote_worker import Limits
from .assignment import PACKAGE
from .otter_engine import otter_version

#: The packages that take part in a verdict, and the modules in them that do not.
JUDGE = ("worker", "jail", "tutor", "grading")
NOT_THE_JUDGE = (
    *("grading/chaffs.py", "grading/diagnose.py", "grading/evidence.py", "grading/habits.py", "grading/likeness.py"),
    *("grading/patterns.py", "grading/pictures.py", "grading/replays.py", "tutor/explain.py"),
)


@cache
def judge_hash() -> str:
    """A hash of the text of the modules that take part in a verdict."""
    digest = hashlib.sha256()
    for path in judge_files():
        name = path.relative_to(PACKAGE).as_posix()
        digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def judge_files() -> Iterator[Path]:
    """The modules that take part in a verdict, in a fixed order."""
    excluded = {PACKAGE / name for name in NOT_THE_JUDGE}
    for package in JUDGE:
        yield from sorted(path for path in (PACKAGE / package).rglob("*.py") if path not in excluded)


def environment(level: str, seed: int | None, variants: int, limits: Limits) -> str:
    """All that a verdict depends on besides the submission and the suite, as one text.

    Args:
        level: the letter of the jail level.
        seed: the seed chosen for everybody, if any.
        variants: the number of variants of the suite, used if no seed was chosen.
        limits: of a call and of a submission.
    """
    versions = f"numpy {np.__version__}, python {platform.python_version()}, otter {otter_version()}"
    inputs = f"{variants} variants" if seed is None else f"seed {seed}"
    return f"judge {judge_hash()}, {versions}, level {level}, {inputs}, {limits}"
