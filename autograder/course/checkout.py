"""Where the course repository is: what is built and released comes from a clone of it."""

from __future__ import annotations

from pathlib import Path

from ..errors import UsageError
from ..grading.assignment import ROOT


def own_checkout(command: str) -> Path:
    """The clone that this package lies in; only there can its suites and solutions be changed.

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
    """The clone that this package lies in, or else the current folder: an installed copy can release from there."""
    return ROOT if (ROOT / "solutions").is_dir() else Path.cwd()
