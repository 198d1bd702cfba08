"""Recognise a module under another name, in another case, with the mark of a copy, or as a notebook.

A file with the module's exact name is the module. If there is none, the only file that defines functions of the
assignment is taken, and the student is told so. If there are two, nothing is guessed.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from unicodedata import normalize

NOTEBOOK = ".ipynb"
#: The suffixes of files that students hand in as their whole work. Only the first ones are read.
HANDED_IN_AS = (
    ".py.txt", ".py", NOTEBOOK,
    ".rar", ".7z", ".alz", ".egg", ".hwp", ".hwpx", ".doc", ".docx", ".pdf", ".pyc",
)  # fmt: skip
CANDIDATES = (".py", ".py.txt", NOTEBOOK)
#: So many files of a submission are read in search of the module; a student may hand in a whole virtual environment.
MOST_CANDIDATES = 40

#: What browsers, file managers and people add to a name.
#: Each alternative begins with another character, so that no name is slow to match.
_MARKS = re.compile(r"(?:[\s_-]|\(\d{1,4}\)|\d|copy|복사본|사본|의|final|최종|수정본?|new|v)+$")
_FRONT = re.compile(r"^(?:copy of |복사본 |사본 - )+")
_DEFINED = re.compile(r"^(?:async\s+def|def|class)\s+(\w+)", re.M)


def is_module_by_name(name: str, file: str) -> bool:
    """Whether `name` is the module's name, except for marks, case and suffix."""
    for suffix in (".ipynb", ".py.txt", ".py"):
        if name.lower().endswith(suffix):
            plain = normalize("NFC", name[: -len(suffix)]).strip().casefold()
            without_front = _FRONT.sub("", plain[:300])
            return file.casefold() == f"{_MARKS.sub('', without_front)}.py"
    return False


def is_candidate(name: str) -> bool:
    """Whether a file can be the module under another name."""
    return name.lower().endswith(CANDIDATES)


def defines(data: bytes, functions: Collection[str]) -> bool:
    """Whether the text defines a function of the assignment; it need not be valid Python."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return any(name in functions for name in _DEFINED.findall(text))


def functions_of(reference: str) -> frozenset[str]:
    """The public functions and classes of an assignment, from the text of its reference."""
    names = set()
    for node in ast.parse(reference).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            names.add(node.name)
    return frozenset(names)
