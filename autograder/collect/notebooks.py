"""Read a notebook in a separate process.

A notebook is hostile: its JSON may need gigabytes, and its code may keep Python's parser busy for minutes or crash it.
A process with limits parses both, so a bad notebook costs only itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Collection
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..tutor.cells import Module, module_of

#: The limits of the process in seconds and bytes; the largest real notebooks need a tenth.
SECONDS, MEMORY = 10, 1 << 30

ROOT = str(Path(__file__).parents[2])
START = f"import sys; sys.path.insert(0, {ROOT!r}); from autograder.collect.notebooks import main; main()"


def module_of_notebook(data: bytes, functions: Collection[str]) -> Module:
    """The module in a notebook's cells.

    Args:
        data: the notebook.
        functions: of the assignment.

    Raises:
        ValueError: it is not a notebook, or it exceeds the limits.
    """
    return _asked(data, tuple(sorted(functions)))


@lru_cache(maxsize=2)  # collecting reads the same notebook up to three times
def _asked(data: bytes, functions: tuple[str, ...]) -> Module:
    command = [sys.executable, "-I", "-c", START, *functions]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=3 * SECONDS, check=True)
        return Module(**json.loads(done.stdout))
    except (subprocess.SubprocessError, ValueError, TypeError) as error:
        raise ValueError("it is not a notebook") from error


def main() -> None:
    """Read a notebook from stdin and write its module to stdout as JSON; the arguments are the functions."""
    _limit()
    module = module_of(cells_of(sys.stdin.buffer.read()), sys.argv[1:])
    sys.stdout.write(json.dumps(module._asdict()))


def _limit() -> None:
    with suppress(ImportError):  # Windows has no such limits, only the timeout
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def cells_of(data: bytes) -> list[str]:
    """The text of a notebook's code cells.

    Raises:
        ValueError: it is not a notebook.
    """
    try:
        cells: list[Any] = json.loads(data.decode("utf-8-sig"))["cells"]
        return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ValueError("it is not a notebook") from error
