"""Natural mistakes, each written into another right module: they test whether diagnosis names the idea, not the text.

`NAME/FUNCTION.py` holds mistakes in one function, as people write them. The files are read, never run
(`autograder.course.variants`). Each top-level function or class is one submission: it runs after a right module,
a wheat, and overrides the function that the file is named after.

- `@mistake("id")` above it says which misconception must be named; `@mistake()` that the list knows none, so that
  none may be.
- `base="loops"` says which wheat; without it, wheats take turns.
- `checked=False` takes every `raise ValueError` out of the wheat, as in code that checks no arguments; without it, they
  take turns, too.

`NAME/blind.py` holds mistakes in any function, by somebody who had read the handout and the list of misconceptions,
and neither suites nor chaffs. They stand in that writer's own right modules: `bases/checked.py`, which must get full
marks, and `bases/plain.py`, which checks no arguments.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Written = TypeVar("Written")


def mistake(*ids: str, base: str = "", checked: bool | None = None) -> Callable[[Written], Written]:
    """A wrong function, with the misconceptions that must be named, in any order."""
    return lambda written: written
