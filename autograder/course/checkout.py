"""Find the clone of the course repository, from which files are built and released."""

from __future__ import annotations

from pathlib import Path

from ..errors import UsageError
from ..grading.assignment import ROOT


def own_checkout(command: str) -> Path:
    """The clone that contains this package; suites and solutions can be changed only there.

    Raises:
        UsageError: this package is installed from a wheel.
    """
    if not (ROOT / "solutions").is_dir():
        raise UsageError(
            f"`autograder {command}` works in a clone of the course repository, and this is an installed copy. "
            "In the clone: pip install --editable ."
        )
    return ROOT


def checkout() -> Path:
    """The clone that contains this package; for an installed copy, the current folder."""
    if (ROOT / "solutions").is_dir():
        return ROOT
    return Path.cwd()
