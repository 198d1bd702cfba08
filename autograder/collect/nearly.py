"""Files that were nearly right: another name, another case, a copy's mark, a notebook. One rule for every layout.

What has the module's exact name is the module. Where nothing has, the one file that defines functions of the
assignment is; the student reads it. Where two do, nothing is guessed.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from unicodedata import normalize

NOTEBOOK = ".ipynb"
#: How a file ends that a student hands in as the whole work. The first ones are read.
HANDED_IN_AS = (
    ".py.txt", ".py", NOTEBOOK,
    ".rar", ".7z", ".alz", ".egg", ".hwp", ".hwpx", ".doc", ".docx", ".pdf", ".pyc",
)  # fmt: skip
CANDIDATES = (".py", ".py.txt", NOTEBOOK)
MOST_CANDIDATES = 40

#: What browsers, file managers and people put around a name.
#: Each alternative begins with a character of its own, so that no name is slow to look at.
_MARKS = re.compile(r"(?:[\s_-]|\(\d{1,4}\)|\d|copy|복사본|사본|의|final|최종|수정본?|new|v)+$")
_FRONT = re.compile(r"^(?:copy of |복사본 |사본 - )+")
_DEFINED = re.compile(r"^(?:async\s+def|def|class)\s+(\w+)", re.M)


def is_module_by_name(name: str, file: str) -> bool:
    """Whether `name` is the module's, but for a mark, its case, or what stands behind it."""
    ending = next((kind for kind in CANDIDATES[::-1] if name.lower().endswith(kind)), "")
    plain = normalize("NFC", name[: len(name) - len(ending)]).strip().casefold() if ending else ""
    plain = _FRONT.sub("", plain[:300])
    return bool(ending) and file.casefold() == f"{_MARKS.sub('', plain)}.py"


def is_candidate(name: str) -> bool:
    """Whether a file can be the module under another name."""
    return name.lower().endswith(CANDIDATES)


def defines(data: bytes, functions: Collection[str]) -> bool:
    """Whether the text defines a function of the assignment; it need not be right Python for that."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return any(name in functions for name in _DEFINED.findall(text))


def functions_of(reference: str) -> frozenset[str]:
    """The names of the functions and classes that an assignment is about, from the text of its reference."""
    defined = (node.name for node in ast.parse(reference).body if isinstance(node, ast.FunctionDef | ast.ClassDef))
    return frozenset(name for name in defined if not name.startswith("_"))
