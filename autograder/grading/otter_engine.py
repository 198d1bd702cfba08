"""The parts of Otter that the course uses, under Otter's own names; nothing else imports Otter.

The exceptions are `otter_plugin` and the runner in the templates, which Otter itself calls.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

try:
    Path.home()
except RuntimeError:  # a user without a home directory: a dependency of Otter asks for it at import
    os.environ["HOME"] = tempfile.gettempdir()

from ..errors import ContentError


@contextmanager
def _package_alone(name: str) -> Iterator[None]:
    """Import modules of a package without running its `__init__`.

    Otter's `__init__` imports its notebook, its exporters, nbconvert and pandas: that takes a second and a third of the
    memory. A later import of the whole package works, and uses the modules that are loaded here.
    """
    if name in sys.modules:  # in Otter's kernel
        yield
        return
    spec = importlib.util.find_spec(name)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        yield
    finally:
        del sys.modules[name]


with _package_alone("otter"):
    from otter.test_files import GradingResults
    from otter.test_files import test_case as otter_test_case
    from otter.test_files.abstract_test import TestCase, TestCaseResult
    from otter.test_files.exception_test import ExceptionTestFile

__all__ = [
    "ExceptionTestFile",
    "GradingResults",
    "TestCase",
    "TestCaseResult",
    "load_question",
    "otter_test_case",
    "otter_version",
    "without_solutions",
]


def load_question(path: Path, source: str) -> ExceptionTestFile:
    """One question: the file `path`, with the text `source`.

    Raises:
        ContentError: with the line at which parsing or running the file fails.
    """
    try:
        return ExceptionTestFile.from_string(source, path=str(path))
    except SyntaxError as error:
        raise ContentError(f"{path}:{error.lineno}: {error.msg}.") from error
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == str(path)] or [1]
        raise ContentError(f"{path}:{lines[-1]}: {type(error).__name__}: {error}.") from error


def without_solutions(source: str) -> str:
    """A reference whose solutions are removed by Otter Assign's functions."""
    from otter.assign.solutions import remove_ignored_lines, replace_solutions

    lines = remove_ignored_lines(source.split("\n"))
    return "\n".join(replace_solutions(lines, "python"))


@cache
def otter_version() -> str:
    """Otter's version; it is read from disk once, not for every submission."""
    return importlib.metadata.version("otter-grader")
