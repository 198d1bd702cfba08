"""What a submission holds: the text of a Python file, or of a notebook's cells."""

from __future__ import annotations

from ..tutor.decoding import LIMIT, Source, read_source
from ..worker.interpreter import Failure
from .nearly import code_of_notebook

__all__ = ["LIMIT", "NOTEBOOK_LIMIT", "Source", "read_notebook", "read_source"]

NOTEBOOK_LIMIT = 16 << 20  # with the pictures that its cells drew


def read_notebook(data: bytes, module: str, found: str) -> Source | Failure:
    """The code of a notebook's cells."""
    facts = {"expected": f"{module}.py", "found": found}
    if len(data) > NOTEBOOK_LIMIT:
        return Failure("too_big", {**facts, "limit": f"{NOTEBOOK_LIMIT >> 20} MiB"})
    try:
        code = code_of_notebook(data)
    except ValueError:
        return Failure("other_kind", facts)
    return read_source(code, module) if code.strip() else Failure("notebook_empty", facts)
