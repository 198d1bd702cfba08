"""Read a submission: the text of a Python file, or of a notebook's cells."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..tutor.decoding import LIMIT, Source, read_source
from ..worker.interpreter import Failure
from .notebooks import module_of_notebook

__all__ = ["LIMIT", "NOTEBOOK_LIMIT", "Source", "left_out", "read_notebook", "read_source"]

#: Code that a released notebook contains itself; a student need not be told that it is left out.
_GIVEN = re.compile(r'(check|hint|save)\(|check, hint, save = |practice = Notebook\(|if not Path\("autograder"\)')
NOTEBOOK_LIMIT = 16 << 20  # with the outputs of its cells


def read_notebook(data: bytes, module: str, found: str, functions: Collection[str]) -> Source | Failure:
    """The definitions in a notebook's cells.

    Args:
        data: the notebook.
        module: the assignment's.
        found: the notebook's name.
        functions: of the assignment.
    """
    facts = {"expected": f"{module}.py", "found": found}
    if len(data) > NOTEBOOK_LIMIT:
        return Failure("too_big", {**facts, "limit": f"{NOTEBOOK_LIMIT >> 20} MiB"})
    try:
        code = module_of_notebook(data, functions).text.encode("utf-8", "surrogatepass")
    except ValueError:
        return Failure("other_kind", facts)
    if not code.strip():
        return Failure("notebook_empty", facts)
    return read_source(code, module)


def left_out(data: bytes, functions: Collection[str]) -> list[str]:
    """The first lines of the statements in a notebook that are not judged, because they define nothing."""
    try:
        left = module_of_notebook(data, functions).left
    except ValueError:
        return []
    return [line for line in left if not _GIVEN.match(line)]
