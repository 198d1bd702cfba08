"""Find secrets in what students get: lines of solutions and hidden cases, chaffs and their hints, wheats.

A line is a secret when it says something that students do not get anyway: with at least `SHORTEST` characters besides
spaces, no import, no condition and no header (`for k in …:`), and found neither in the reference outside the solutions,
nor in the files that every student's folder shares, nor in a public case. What is left out are everybody's idioms
(`return x`). Hints, whole or cut, and the names of chaffs and hidden cases always count. A wheat is known by its first
line, which says what it is; its code is what anybody may write.

Only files of known kinds get through: UTF-8 text, and pictures. Texts are read as they are and as what is packed in
them: URL quoting, base64, and zlib or gzip within.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..grading.assignment import PACKAGE, Assignment
from ..messages import LANGUAGES
from ..reports.marks import STAFF_MARK
from .build import HINTS, SHARED, TEMPLATES, public_tests

SHORTEST = 16
#: Chaffs are written as everybody writes, so a line of theirs has to be longer to tell something.
SHORTEST_OF_CHAFFS = 40
#: A piece of a hint of so many characters, besides spaces, tells it.
PIECE = 40
#: Shorter names of chaffs are everybody's words.
SHORTEST_NAME = 12
TEXTS = frozenset(
    [".py", ".md", ".txt", ".ini", ".toml", ".yml", ".json", ".ipynb", ".csv", ".html", ".css", ".js", ".svg"]
)
NAMES_OF_TEXTS = frozenset((".gitignore",))
PICTURES = {".png": b"\x89PNG\r\n\x1a\n"}
SECRET_NAMES = frozenset(
    ("suites", "wheats", "chaffs", "variants", "solutions", "shared.py", "picture.py", "staff.html")
)
_SOLUTION = re.compile(r"^[ \t]*# BEGIN SOLUTION.*?^[ \t]*# END SOLUTION[^\n]*$", re.MULTILINE | re.DOTALL)
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{24,}={0,2}")
MOST_UNPACKED = 4 << 20


def leaks(assignment: Assignment, files: Mapping[str, bytes]) -> list[str]:
    """What is secret and yet in `files`, as sentences with the file's name; empty when nothing is.

    Args:
        assignment: whose secrets to look for.
        files: contents by name.
    """
    kinds = dict(secrets(assignment))
    found = []
    for name, data in files.items():
        refused = _refused(name, data)
        if refused:
            found.append(f"{name} {refused}")
        elif PurePosixPath(name).suffix not in PICTURES:
            text = "\n".join(_packed(view) for view in _views(data.decode("utf-8")))
            allowed = ("a hint", "the name of the chaff") if name == HINTS else ()
            found += [
                f"{name} has {kind}: {secret[:60]}"
                for secret, kind in kinds.items()
                if secret in text and not kind.startswith(allowed or "\0")
            ]
    return found


def _refused(name: str, data: bytes) -> str:
    """Why a file does not get through, whatever is in it; empty when it may."""
    path = PurePosixPath(name)
    if STAFF_MARK.encode() in data:
        return "is a page for staff only"
    if set(path.parts) & SECRET_NAMES:
        return "has the name of a secret file"
    signature = PICTURES.get(path.suffix)
    if signature:
        return "" if data.startswith(signature) else "is not the picture that its name says"
    if path.suffix not in TEXTS and path.name not in NAMES_OF_TEXTS:
        return "is of a kind that is not released"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return "is not UTF-8 text"
    return "has NUL characters" if "\0" in text else ""


def _views(text: str) -> Iterator[str]:
    """The text, and what is packed in it."""
    yield text
    if "%" in text:
        yield unquote(text)
    for found in _BASE64.finditer(text):
        yield from _unpacked(found[0])


def _unpacked(text: str) -> Iterator[str]:
    padded = text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)
    try:
        data = base64.b64decode(padded, altchars=b"-_" if set(text) & set("-_") else None, validate=True)
    except (binascii.Error, ValueError):
        return
    for unpack in (bytes, _inflated, gzip.decompress):
        try:
            plain = unpack(data)
        except (zlib.error, OSError, EOFError):
            continue
        for encoding in ("utf-8", "utf-16"):
            yield plain.decode(encoding, "ignore")


def _inflated(data: bytes) -> bytes:
    return zlib.decompressobj().decompress(data, MOST_UNPACKED)


def secrets(assignment: Assignment) -> Iterator[tuple[str, str]]:
    """Every secret without its spaces, and what it is."""
    public = _public(assignment)
    solutions = "\n".join(_SOLUTION.findall(assignment.reference_source))
    sources = [(solutions, "a line of the solution")]
    sources += [(text.partition("\n")[0], f"the wheat {name}") for name, text in assignment.wheats.items()]
    sources += [(p.read_text(encoding="utf-8"), "a line of a hidden case") for p in assignment.suite_files]
    for text, kind in sources:
        yield from ((line, kind) for line in map(_packed, text.splitlines()) if _telling(line) and line not in public)
    for chaff in assignment.chaffs:
        lines = [line for form in chaff.forms for line in map(_packed, form.source.splitlines())]
        telling = [line for line in lines if len(line) >= SHORTEST_OF_CHAFFS and _telling(line) and line not in public]
        yield from ((line, f"a line of the chaff {chaff.id}") for line in telling)
        if len(chaff.id) >= SHORTEST_NAME and "_" in chaff.id:
            yield chaff.id, f"the name of the chaff {chaff.id}"
        for language in LANGUAGES:
            for piece in _pieces(_packed(chaff.hint[language])):
                if piece not in public:
                    yield piece, f"a hint of the chaff {chaff.id}"
    for _, case in assignment.cases:
        if case.hidden:
            yield from ((f"{quote}{case.name}{quote}", "the name of a hidden case") for quote in "\"'`")


def _pieces(hint: str) -> Iterator[str]:
    """The hint in pieces: whoever copies a good part of it copies one of them."""
    if len(hint) <= PIECE:
        yield hint
        return
    for start in range(0, len(hint) - PIECE + 1, PIECE // 2):
        yield hint[start : start + PIECE]


def _telling(line: str) -> bool:
    return len(line) >= SHORTEST and not line.endswith(":") and not line.startswith(("import", "from", "if"))


def _public(assignment: Assignment) -> str:
    texts = [_SOLUTION.sub("", assignment.reference_source)]
    texts += [(PACKAGE / name).read_text(encoding="utf-8") for name in SHARED]
    texts += [path.read_text(encoding="utf-8") for path in TEMPLATES.iterdir() if path.is_file()]
    texts += [public_tests(source, assignment.name) for source in assignment.question_sources.values()]
    return "\n".join(map(_packed, texts))


def _packed(text: str) -> str:
    return "".join(text.split())
