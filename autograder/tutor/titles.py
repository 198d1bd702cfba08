"""The docstrings of cases, which are their titles.

This module is copied into every starter, so it needs only the standard library.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any


def docstring(function: Callable[..., Any]) -> str:
    """The docstring of a function; with `python -OO`, it is read from the file."""
    return inspect.getdoc(function) or _docstrings(function.__code__.co_filename).get(function.__name__, "")


@cache
def _docstrings(file: str) -> dict[str, str]:
    try:
        tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    except (OSError, ValueError, SyntaxError):
        return {}
    return {node.name: ast.get_docstring(node) or "" for node in tree.body if isinstance(node, ast.FunctionDef)}
